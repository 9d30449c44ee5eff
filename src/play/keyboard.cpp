// SPDX-License-Identifier: GPL-3.0-or-later
#include "play/keyboard.hpp"

#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>
#include <utility>

namespace duologue::play {
namespace {

/// What terminals send; the arrows have a second form in application mode.
constexpr std::array<std::pair<std::string_view, Key>, 15> key_codes{{
    {" ", Key::pause},
    {"\033[A", Key::turn_back},
    {"\033OA", Key::turn_back},
    {"\033[B", Key::turn_on},
    {"\033OB", Key::turn_on},
    {"\033[C", Key::on},
    {"\033OC", Key::on},
    {"\033[D", Key::back},
    {"\033OD", Key::back},
    {"+", Key::faster},
    {"=", Key::faster},
    {"-", Key::slower},
    {"_", Key::slower},
    {"q", Key::quit},
    {"Q", Key::quit},
}};

bool begins_a_key(std::string_view typed) {
    return std::ranges::any_of(key_codes,
                               [&](const auto& code) { return code.first.starts_with(typed); });
}

volatile std::sig_atomic_t is_asked_to_rest = 0;

void note_rest(int /*signal*/) {
    is_asked_to_rest = 1;
}

bool is_in_front() {
    return ::isatty(STDIN_FILENO) == 1 && ::tcgetpgrp(STDIN_FILENO) == ::getpgrp();
}

} // namespace

std::vector<Key> take_keys(std::string& typed) {
    std::vector<Key> keys;
    std::string_view rest = typed;
    while (!rest.empty()) {
        const auto* const code = std::ranges::find_if(
            key_codes, [&](const auto& known) { return rest.starts_with(known.first); });
        if (code != key_codes.end())
            keys.push_back(code->second);
        else if (begins_a_key(rest))
            break;
        rest.remove_prefix(code != key_codes.end() ? code->first.size() : 1);
    }
    typed = rest;
    return keys;
}

Keyboard::Keyboard() {
    auto manners = std::make_unique<termios>();
    if (!is_in_front() || ::tcgetattr(STDIN_FILENO, manners.get()) != 0)
        return;
    manners_ = std::move(manners);
    std::signal(SIGTSTP, note_rest);
    take_terminal();
}

Keyboard::~Keyboard() {
    if (!is_on())
        return;
    ::tcsetattr(STDIN_FILENO, TCSANOW, manners_.get());
    std::signal(SIGTSTP, SIG_DFL);
}

void Keyboard::take_terminal() const {
    auto own = *manners_;
    own.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    own.c_cc[VMIN] = 0;
    own.c_cc[VTIME] = 0;
    ::tcsetattr(STDIN_FILENO, TCSANOW, &own);
}

void Keyboard::rest() {
    ::tcsetattr(STDIN_FILENO, TCSANOW, manners_.get());
    std::signal(SIGTSTP, SIG_DFL);
    ::raise(SIGTSTP);
    std::signal(SIGTSTP, note_rest);
    take_terminal();
}

int Keyboard::descriptor() const {
    return is_on() ? STDIN_FILENO : -1;
}

std::vector<Key> Keyboard::read() {
    if (is_asked_to_rest != 0) {
        is_asked_to_rest = 0;
        return {Key::rest};
    }
    pollfd terminal{descriptor(), POLLIN, 0};
    if (::poll(&terminal, 1, 0) <= 0)
        return {};
    std::array<char, 64> buffer;
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0)
        return {Key::quit};
    typed_.append(buffer.data(), static_cast<std::size_t>(count));
    return take_keys(typed_);
}

} // namespace duologue::play
