// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/booth.hpp"

#include "base/error.hpp"
#include "speech/pipe.hpp"

#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

namespace duologue::speech {
namespace {

/// Goes before a line.
struct LineHead {
    reading::Language language;
    int rate_wpm;
    int pitch;
    int range;
    std::size_t bytes;
};

/// Goes before a recording; where `failed`, before the text of an error instead.
struct RecordingHead {
    std::uint32_t failed = 0; ///< not a bool, which would leave a gap
    Error::Kind kind = Error::Kind::environment;
    std::size_t samples = 0; ///< or bytes of text
    std::size_t words = 0;
};

void send_lines(const Descriptor& pipe, std::span<const Line> lines) {
    write_value(pipe, lines.size());
    for (const auto& [language, delivery, text] : lines) {
        write_value(pipe, LineHead{language, delivery.rate_wpm, delivery.pitch, delivery.range,
                                   text.size()});
        write_all(pipe, text);
    }
}

/// Nothing at the end of the pipe.
std::optional<std::vector<Line>> receive_lines(const Descriptor& pipe) {
    std::size_t count = 0;
    if (!read_value(pipe, count))
        return std::nullopt;
    std::vector<Line> lines(count);
    for (auto& [language, delivery, text] : lines) {
        LineHead head{};
        if (!read_value(pipe, head))
            return std::nullopt;
        language = head.language;
        delivery = {head.rate_wpm, head.pitch, head.range, {}};
        text.resize(head.bytes);
        if (!read_all(pipe, std::as_writable_bytes(std::span(text))))
            return std::nullopt;
    }
    return lines;
}

void send_failure(const Descriptor& pipe, Error::Kind kind, std::string_view text) {
    write_value(pipe, RecordingHead{1, kind, text.size(), 0});
    write_all(pipe, text);
}

void send_recordings(const Descriptor& pipe, const std::vector<Recording>& recordings) {
    for (const auto& [samples, words] : recordings) {
        write_value(pipe, RecordingHead{0, {}, samples.size(), words.size()});
        write_all(pipe, bytes_of(std::span(samples)));
        write_all(pipe, bytes_of(std::span(words)));
    }
}

Recording receive_recording(const Descriptor& pipe) {
    RecordingHead head;
    if (!read_value(pipe, head))
        throw VoiceEnded();
    if (head.failed != 0) {
        std::string text(head.samples, '\0');
        if (!read_all(pipe, std::as_writable_bytes(std::span(text))))
            throw VoiceEnded();
        throw Error(head.kind, std::move(text));
    }
    Recording recording{std::vector<std::int16_t>(head.samples),
                        std::vector<WordEvent>(head.words)};
    if (!read_values(pipe, recording.samples) || !read_values(pipe, recording.words))
        throw VoiceEnded();
    return recording;
}

/// Says `lines` in a fork, and waits for it.
void answer(const Descriptor& pipe, Synthesizer& synthesizer, const std::string& variant,
            std::span<const Line> lines) {
    auto speaker = fork_for([&] {
        try {
            send_recordings(pipe, synthesizer.say(variant, lines));
        } catch (const Error& error) {
            send_failure(pipe, error.kind(), error.what());
        }
    });
    if (speaker.wait() != 0)
        ::_exit(EXIT_FAILURE);
}

void serve(Pipe& requests, Pipe& replies, Synthesizer& synthesizer, const std::string& variant,
           reading::Language language) {
    requests.write.close();
    replies.read.close();
    ::malloc_trim(0); // of what the process has freed that this one was forked from
    auto lines = receive_lines(requests.read);
    try {
        synthesizer.load(variant, language);
    } catch (const Error&) {
        // Whoever asks hears of it, since `say` tries again.
    }
    try {
        for (; lines; lines = receive_lines(requests.read))
            if (!lines->empty())
                answer(replies.write, synthesizer, variant, *lines);
    } catch (const Error& error) { // no fork is to be had
        send_failure(replies.write, error.kind(), error.what());
    }
}

} // namespace

Booth::Booth(Synthesizer& synthesizer, std::string variant, reading::Language language) {
    constexpr int a_long_sentence = 1 << 20;
    auto requests = open_pipe();
    auto replies = open_pipe();
    // So that the fork need not wait for its reader; where it is refused it waits.
    ::fcntl(replies.write.get(), F_SETPIPE_SZ, a_long_sentence);
    process_ = fork_worker([&] { serve(requests, replies, synthesizer, variant, language); });
    requests_ = std::move(requests.write);
    replies_ = std::move(replies.read);
}

void Booth::load() {
    request({});
}

void Booth::request(std::span<const Line> lines) {
    try {
        send_lines(requests_, lines);
    } catch (const PipeEnded&) {
        throw VoiceEnded();
    }
}

std::vector<Recording> Booth::say(std::span<const Line> lines) {
    request(lines);
    std::vector<Recording> recordings;
    for (std::size_t i = 0; i < lines.size(); ++i)
        recordings.push_back(receive_recording(replies_));
    return recordings;
}

} // namespace duologue::speech
