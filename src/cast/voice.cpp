// SPDX-License-Identifier: GPL-3.0-or-later
#include "cast/voice.hpp"

#include "base/error.hpp"
#include "base/file.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace duologue::cast {
namespace {

constexpr std::size_t largest_persona_bytes = 1 << 16;
constexpr std::size_t longest_variant_bytes = 19;

bool is_plain_name(std::string_view name) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return !name.empty() && name.find_first_not_of(allowed) == name.npos;
}

// A table of a persona's file. Whatever is wrong becomes a complaint and reading goes on, so that
// the rest is found too.
class PersonaTable {
public:
    PersonaTable(const toml::table& table, const std::string& file,
                 std::vector<Complaint>& complaints)
        : table_(table), file_(file), complaints_(complaints) {}

    [[nodiscard]] bool has(const std::string& key) const { return table_.contains(key); }

    std::string text(const std::string& key) {
        const auto* node = required(key);
        if (node == nullptr)
            return {};
        const auto text = node->value_exact<std::string>();
        if (!text || text->empty())
            complain(*node, key + " must be a text in quotes");
        return text.value_or("");
    }

    std::string optional_text(const std::string& key) {
        return find(key) == nullptr ? std::string() : text(key);
    }

    std::vector<std::string> texts(const std::string& key) {
        auto texts = required(key) == nullptr ? std::vector<std::string>() : optional_texts(key);
        if (has(key) && texts.empty())
            refuse_value(key, " must be a list of texts in quotes, at least one");
        return texts;
    }

    std::vector<std::string> optional_texts(const std::string& key) {
        std::vector<std::string> texts;
        const auto* node = find(key);
        if (node == nullptr)
            return texts;
        if (!node->is_array() || !node->as_array()->is_homogeneous<std::string>())
            complain(*node, key + " must be a list of texts in quotes");
        else
            for (const auto& element : *node->as_array())
                texts.push_back(*element.value<std::string>());
        return texts;
    }

    int whole_number(const std::string& key, int least, int most) {
        const auto* node = required(key);
        if (node == nullptr)
            return least;
        const auto number = node->value_exact<std::int64_t>();
        if (!number || *number < least || *number > most)
            complain(*node,
                     fmt::format("{} must be a whole number from {} to {}", key, least, most));
        return static_cast<int>(std::clamp<std::int64_t>(number.value_or(least), least, most));
    }

    int optional_whole_number(const std::string& key, int least, int most, int otherwise) {
        return find(key) == nullptr ? otherwise : whole_number(key, least, most);
    }

    double number(const std::string& key, double least, double most) {
        const auto* node = required(key);
        if (node == nullptr)
            return least;
        const auto number = node->value<double>();
        if (!number || !(least <= *number && *number <= most))
            complain(*node, fmt::format("{} must be a number from {} to {}", key, least, most));
        return number.value_or(least);
    }

    /// Nothing where there is no such section; a complaint says so.
    std::optional<PersonaTable> section(const std::string& key) {
        const auto* node = required(key);
        if (node != nullptr && !node->is_table())
            complain(*node, fmt::format("{} must be a section: [{}]", key, key));
        if (node == nullptr || !node->is_table())
            return std::nullopt;
        return PersonaTable(*node->as_table(), file_, complaints_);
    }

    void refuse_value(const std::string& key, Message why) {
        if (const auto* node = table_.get(key))
            complain(*node, {key + why.what, std::move(why.advice)});
    }

    void refuse_other_keys() {
        for (const auto& [key, node] : table_)
            if (!known_.contains(key.str()))
                complain(key.source(), {fmt::format("{} is not known here", key.str()),
                                        fmt::format("the keys are {}", fmt::join(known_, ", "))});
    }

private:
    const toml::node* find(const std::string& key) {
        known_.insert(key);
        return table_.get(key);
    }

    const toml::node* required(const std::string& key) {
        const auto* node = find(key);
        if (node == nullptr)
            complain(table_, {key + " is missing", "add it"});
        return node;
    }

    void complain(const toml::node& node, Message message) {
        complain(node.source(), std::move(message));
    }

    void complain(const toml::source_region& source, Message message) {
        complaints_.push_back(
            {{file_, source.begin.line, source.begin.column}, std::move(message)});
    }

    const toml::table& table_;
    const std::string& file_;
    std::vector<Complaint>& complaints_;
    std::set<std::string, std::less<>> known_;
};

Delivery read_delivery(std::optional<PersonaTable> table) {
    Delivery delivery;
    if (!table)
        return delivery;
    delivery.rate_wpm = table->whole_number("rate", 80, 450);
    delivery.pitch = table->whole_number("pitch", 0, 99);
    delivery.range = table->whole_number("range", 0, 99);
    delivery.level = {table->number("level", -12, 12)};
    table->refuse_other_keys();
    return delivery;
}

Gender read_gender(PersonaTable& table) {
    const auto gender = table.text("gender");
    if (!gender.empty() && gender != "female" && gender != "male")
        table.refuse_value("gender", " must be \"female\" or \"male\"");
    return gender == "female" ? Gender::female : Gender::male;
}

std::string read_variant(PersonaTable& table) {
    auto variant = table.text("variant");
    if (!variant.empty() && (!is_plain_name(variant) || variant.size() > longest_variant_bytes))
        table.refuse_value("variant",
                           {fmt::format(" must have 1 to {} small letters, digits and hyphens",
                                        longest_variant_bytes),
                            "rename the variant's file"});
    return variant;
}

bool contains(const std::vector<std::string>& texts, std::string_view text) {
    return std::ranges::find(texts, text) != texts.end();
}

Command read_command(PersonaTable& table, const std::filesystem::path& folder) {
    const auto languages = table.texts("languages");
    if (!std::ranges::all_of(languages,
                             [](const auto& name) { return name == "zh" || name == "en"; }))
        table.refuse_value("languages", " may be \"zh\" and \"en\"");
    return {.line = table.texts("command"),
            .folder = std::filesystem::absolute(folder),
            .mandarin = contains(languages, "zh"),
            .english = contains(languages, "en"),
            .raw_rate_hz = table.optional_whole_number("sample_rate", 8'000, 192'000, 0),
            .version = table.optional_text("version"),
            .timeout = std::chrono::seconds(table.optional_whole_number("timeout", 1, 3600, 60))};
}

std::optional<Command> read_engine(PersonaTable& table, const std::filesystem::path& folder) {
    const auto engine = table.optional_text("engine");
    if (engine == "command")
        return read_command(table, folder);
    if (!engine.empty() && engine != "espeak-ng")
        table.refuse_value("engine", " must be \"espeak-ng\" or \"command\"");
    return std::nullopt;
}

/// What espeak-ng has to know, of the languages that no command speaks.
void read_espeak(PersonaTable& table, Voice& voice) {
    const bool mandarin = !voice.command || !voice.command->mandarin;
    const bool english = !voice.command || !voice.command->english;
    if (mandarin || english)
        voice.variant = read_variant(table);
    if (mandarin)
        voice.mandarin = read_delivery(table.section("mandarin"));
    if (english)
        voice.english = read_delivery(table.section("english"));
}

Voice read_persona(PersonaTable table, std::string id, const std::filesystem::path& folder) {
    Voice voice;
    voice.id = std::move(id);
    voice.display_name = table.text("display_name");
    voice.description = table.text("description");
    voice.gender = read_gender(table);
    voice.speaks_for = table.optional_texts("speaks_for");
    voice.command = read_engine(table, folder);
    voice.level = {table.number("level", -12, 12)};
    voice.seat = table.number("seat", -1, 1);
    read_espeak(table, voice);
    table.refuse_other_keys();
    return voice;
}

Voice load_voice(const std::filesystem::path& path, std::vector<Complaint>& complaints) {
    const auto file = path.string();
    auto id = path.stem().string();
    if (!is_plain_name(id))
        complaints.push_back({{file},
                              {"the name of a persona has small letters, digits and hyphens only",
                               "rename the file"}});
    try {
        const auto document = toml::parse(read_file(path, largest_persona_bytes), file);
        return read_persona(PersonaTable(document, file, complaints), std::move(id),
                            path.parent_path());
    } catch (const toml::parse_error& error) {
        const auto [line, column] = error.source().begin;
        complaints.push_back({{file, line, column}, std::string(error.description())});
    } catch (const Error& error) {
        std::ranges::copy(error.complaints(), std::back_inserter(complaints));
    }
    return {};
}

std::vector<std::filesystem::path> persona_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
    std::ranges::sort(files, {}, [](const auto& path) { return path.stem(); });
    return files;
}

} // namespace

std::vector<Voice> load_voices(const std::filesystem::path& folder) {
    std::vector<Voice> voices;
    std::vector<Complaint> complaints;
    for (const auto& file : persona_files(folder))
        voices.push_back(load_voice(file, complaints));
    if (voices.empty())
        complaints.push_back(
            {{folder.string()}, {"no persona here", "name a folder of NAME.toml files"}});
    if (!complaints.empty())
        throw Error(std::move(complaints), Error::Kind::environment);
    return voices;
}

void add_voices(std::vector<Voice>& voices, std::vector<Voice> more) {
    for (auto& voice : more) {
        const auto same = std::ranges::find(voices, voice.id, &Voice::id);
        if (same != voices.end())
            *same = std::move(voice);
        else
            voices.push_back(std::move(voice));
    }
    std::ranges::sort(voices, {}, &Voice::id);
}

} // namespace duologue::cast
