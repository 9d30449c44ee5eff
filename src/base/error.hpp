// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong, and what a user should know although nothing went wrong.
#pragma once

#include <compare>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duologue {

/// A place in a file that a person can go to. Lines and columns count from 1, columns in
/// characters (code points); 0 means "the file as a whole" or "the line as a whole".
struct Place {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;

    /// In the order of a file.
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// `file:line:column`, as much of it as is known.
[[nodiscard]] std::string to_string(const Place& place);

/// What a person is told: what is the matter, and what to do about it where there is advice.
struct Message {
    std::string what;
    std::string advice;

    Message() = default;

    Message(const char* text) : what(text) {}

    Message(std::string text, std::string to_do = {})
        : what(std::move(text)), advice(std::move(to_do)) {}

    friend bool operator==(const Message&, const Message&) = default;
};

/// `what; advice`.
[[nodiscard]] std::string to_string(const Message& message);

/// One thing that is wrong.
struct Complaint {
    Place where;
    Message message;
    /// For programs, like a warning's.
    std::string code = "bad-input";

    friend bool operator==(const Complaint&, const Complaint&) = default;
};

/// Stops the requested operation. All complaints of one input come together.
class Error : public std::runtime_error {
public:
    /// Who has to act; the values are the program's exit codes.
    enum class Kind {
        input = 1,       ///< a script, cast or lexicon is wrong
        usage = 2,       ///< the command line is wrong
        environment = 3, ///< missing voice data, a full disk, a library that fails
    };

    Error(Kind kind, Message message, Place where = {});
    Error(std::vector<Complaint> complaints, Kind kind);

    [[nodiscard]] Kind kind() const { return kind_; }

    [[nodiscard]] const std::vector<Complaint>& complaints() const { return complaints_; }

private:
    Kind kind_;
    std::vector<Complaint> complaints_;
};

/// Throws an Error::Kind::environment for what the system has just refused (errno): `cannot
/// {what}`.
[[noreturn]] void fail_to(std::string_view what);

/// What a user should see although the work goes on. `code` is for programs and never changes
/// (`misspelt-speaker`); the message holds everything a person needs.
struct Warning {
    std::string code;
    Place where;
    Message message;

    friend bool operator==(const Warning&, const Warning&) = default;
};

using Warnings = std::vector<Warning>;

} // namespace duologue
