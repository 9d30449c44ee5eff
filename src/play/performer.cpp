// SPDX-License-Identifier: GPL-3.0-or-later
// The performer waits for orders, and has a child speak that it kills when the next order comes.
// Both send over one socket of packets, which are whole or not there at all.
#include "play/performer.hpp"

#include "base/bytes.hpp"
#include "base/error.hpp"
#include "base/unicode.hpp"
#include "play/caption.hpp"
#include "play/recital.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// glibc 2.36 does not say itself that this is C.
extern "C" {
#include <sys/pidfd.h>
}

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace duologue::play {
enum class Performer::Kind : std::uint32_t { chapter, entry, ready, sound, failure };

/// A packet begins with this; its text or its samples follow.
struct Performer::Header {
    Kind kind;
    std::uint32_t value = 0;      ///< Error::Kind, the cue that is heard, or the first one
    std::uint32_t generation = 0; ///< of the order that is answered
    std::uint32_t chapter = 0;
    std::uint32_t turn = 0;
    std::uint32_t line = 0;
    std::uint32_t flag = 0; ///< whether the entry overlaps, or the playbill is whole
};

namespace {

using Kind = Performer::Kind;
using Header = Performer::Header;

struct Order {
    std::uint32_t generation;
    std::uint32_t cue;
};

/// A fifth of a second.
constexpr std::size_t samples_per_packet = 4'800;
constexpr std::size_t longest_packet = sizeof(Header) + samples_per_packet * sizeof(float);

/// Ends the process when the player is gone.
void send(int socket, const Header& header, std::string_view bytes) {
    std::string packet(sizeof header, '\0');
    std::memcpy(packet.data(), &header, sizeof header);
    packet += bytes;
    if (::send(socket, packet.data(), packet.size(), MSG_NOSIGNAL) < 0)
        ::_exit(EXIT_FAILURE);
}

void send(int socket, Header header, std::span<const float> samples) {
    while (!samples.empty()) {
        const auto part = samples.first(std::min(samples.size(), samples_per_packet));
        send(socket, header, bytes_of(part));
        samples = samples.subspan(part.size());
    }
}

void send_text(int socket, const Header& header, std::string_view text) {
    send(socket, header, text.substr(0, longest_packet - sizeof header));
}

void send_failure(int socket, Error::Kind kind, std::string_view text) {
    send_text(socket, {.kind = Kind::failure, .value = static_cast<std::uint32_t>(kind)}, text);
}

void send_playbill(int socket, const Programme& programme) {
    for (const auto& chapter : programme.script.chapters)
        send_text(socket, {.kind = Kind::chapter}, printable(chapter.title));
    for (const auto& cue : programme.cues)
        send_text(socket,
                  {.kind = Kind::entry,
                   .chapter = static_cast<std::uint32_t>(cue.chapter),
                   .turn = static_cast<std::uint32_t>(cue.turn),
                   .line = static_cast<std::uint32_t>(cue.place->line),
                   .flag = cue.overlaps ? 1U : 0U},
                  caption(programme.script, cue));
    send_text(socket,
              {.kind = Kind::ready,
               .value = static_cast<std::uint32_t>(programme.first),
               .flag = programme.pause_behind ? 0U : 1U},
              {});
}

/// Does `work`, and tells the player when that fails.
template <class Work>
void attempt(int socket, const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        send_failure(socket, error.kind(), error.what());
    } catch (const std::exception& error) {
        send_failure(socket, Error::Kind::environment, error.what());
    }
}

Header sound(const Order& order, std::size_t cue) {
    return {.kind = Kind::sound,
            .value = static_cast<std::uint32_t>(cue),
            .generation = order.generation};
}

/// From the sentence that is ordered to the end.
void speak(int socket, Recital& recital, const Order& order) {
    recital.perform(order.cue, [&](std::size_t cue, std::span<const float> samples) {
        send(socket, sound(order, cue), samples);
    });
    send(socket, sound(order, recital.size()), std::string_view());
}

/// The child that answers an order; it does not outlive this.
class Speaking {
public:
    Speaking(int socket, Recital& recital, const Order& order)
        : process_(
            speech::fork_for([&] { attempt(socket, [&] { speak(socket, recital, order); }); })),
          end_(::pidfd_open(process_.id(), 0)) {
        if (!end_)
            fail_to("watch a worker");
    }

    /// Readable when the child has ended.
    [[nodiscard]] int descriptor() const { return end_.get(); }

    /// Of a child that has ended.
    [[nodiscard]] bool was_killed() const {
        siginfo_t end{};
        ::waitid(P_PID, static_cast<id_t>(process_.id()), &end, WEXITED | WNOWAIT);
        return end.si_code != CLD_EXITED;
    }

private:
    speech::Process process_;
    Descriptor end_;
};

void obey(int socket, Recital& recital) {
    std::unique_ptr<Speaking> speaking;
    for (;;) {
        std::array<pollfd, 2> events{
            {{socket, POLLIN, 0}, {speaking ? speaking->descriptor() : -1, POLLIN, 0}}};
        ::poll(events.data(), events.size(), -1);
        if (events[1].revents != 0) {
            if (speaking->was_killed())
                throw Error(Error::Kind::environment, "a worker ended before its work was done");
            speaking.reset();
        }
        if (events[0].revents == 0)
            continue;
        Order order{};
        if (::recv(socket, &order, sizeof order, 0) <= 0)
            return;
        speaking.reset();
        speaking = std::make_unique<Speaking>(socket, recital, order);
    }
}

} // namespace

Performer::Performer(const Prepare& prepare, const std::filesystem::path& data) {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        fail_to("make a socket for the performer");
    socket_ = Descriptor(ends[0]);
    const Descriptor other_end(ends[1]);
    process_ = speech::fork_for([&] {
        socket_.close();
        // Keys that send signals are for the player alone.
        ::setpgid(0, 0);
        attempt(other_end.get(), [&] {
            const reading::Reader reader(data);
            const auto programme = prepare(reader);
            send_playbill(other_end.get(), programme);
            Recital recital(programme, reader.with(programme.lexicon), data);
            obey(other_end.get(), recital);
        });
    });
}

void Performer::begin(std::size_t cue) {
    const Order order{++generation_, static_cast<std::uint32_t>(cue)};
    // Where the performer is gone, receive() says why.
    static_cast<void>(::send(socket_.get(), &order, sizeof order, MSG_NOSIGNAL));
}

void Performer::note(const Header& header, std::string text) {
    if (header.kind == Kind::chapter) {
        playbill_.chapters.push_back(std::move(text));
    } else if (header.kind == Kind::entry) {
        playbill_.entries.push_back(
            {header.chapter, header.turn, header.line, std::move(text), header.flag != 0});
    } else {
        playbill_.first = header.value;
        playbill_.is_whole = header.flag != 0;
        is_ready_ = true;
    }
}

std::optional<Piece> Performer::receive() {
    constexpr int packets_at_once = 256;
    for (int i = 0; i < packets_at_once; ++i) {
        std::array<char, longest_packet> packet;
        const auto count = ::recv(socket_.get(), packet.data(), packet.size(), MSG_DONTWAIT);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return std::nullopt;
        if (count < static_cast<ssize_t>(sizeof(Header)))
            throw Error(Error::Kind::environment, "the performer ended before its work was done");
        Header header{};
        std::memcpy(&header, packet.data(), sizeof header);
        const std::string_view bytes(packet.data() + sizeof header,
                                     static_cast<std::size_t>(count) - sizeof header);
        if (header.kind == Kind::failure)
            throw Error(static_cast<Error::Kind>(header.value), std::string(bytes));
        if (header.kind != Kind::sound)
            note(header, std::string(bytes));
        else if (header.generation == generation_)
            return Piece{header.value, values_of<float>(bytes)};
    }
    return std::nullopt;
}

} // namespace duologue::play
