// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/crew.hpp"

#include "base/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace duologue::speech {
namespace {

[[noreturn]] void fail(std::string_view what) {
    throw Error(Error::Kind::environment, fmt::format("cannot {}: {}", what, std::strerror(errno)));
}

/// A forked child and what it has sent so far. The first byte it sends is 0 before a result, or an
/// Error::Kind before a message.
struct Worker {
    std::size_t job;
    pid_t process;
    int pipe;
    std::string received;
};

void send(int pipe, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::write(pipe, bytes.data(), bytes.size());
        if (sent < 0 && errno != EINTR)
            ::_exit(EXIT_FAILURE);
        bytes.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
    }
}

std::string outcome(const Work& work, std::size_t job) {
    const auto failure = [](Error::Kind kind, std::string_view text) {
        return fmt::format("{}{}", static_cast<char>(kind), text);
    };
    try {
        return '\0' + work(job);
    } catch (const Error& error) {
        return failure(error.kind(), error.what());
    } catch (const std::exception& error) {
        return failure(Error::Kind::environment, error.what());
    }
}

[[noreturn]] void be_child(int pipe, const Work& work, std::size_t job) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    send(pipe, outcome(work, job));
    // Leaves without destructors: the handles belong to the parent.
    ::_exit(EXIT_SUCCESS);
}

Worker start(const Work& work, std::size_t job) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("make a pipe to a worker");
    const auto process = ::fork();
    if (process == 0) {
        ::close(ends[0]);
        be_child(ends[1], work, job);
    }
    ::close(ends[1]);
    if (process < 0) {
        ::close(ends[0]);
        fail("start a worker");
    }
    return {job, process, ends[0], {}};
}

/// Reads what has come; false at the end of the worker's output.
bool receive(Worker& worker) {
    std::array<char, 1 << 16> buffer;
    const auto count = ::read(worker.pipe, buffer.data(), buffer.size());
    if (count < 0 && errno != EINTR)
        fail("read from a worker");
    if (count > 0)
        worker.received.append(buffer.data(), static_cast<std::size_t>(count));
    return count != 0;
}

int wait_for(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

/// The result of a worker that has closed its pipe.
std::string collect(const Worker& worker) {
    const int status = wait_for(worker.process);
    if (WIFSIGNALED(status) || worker.received.empty())
        throw Error(Error::Kind::environment,
                    fmt::format("a worker ended before its work was done ({})",
                                WIFSIGNALED(status) ? ::strsignal(WTERMSIG(status)) : "no result"));
    if (const auto kind = worker.received.front(); kind != '\0')
        throw Error(static_cast<Error::Kind>(kind), worker.received.substr(1));
    return worker.received.substr(1);
}

/// The workers that run; none survives it.
class Workers {
public:
    Workers() = default;
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    ~Workers() {
        for (const auto& worker : running_) {
            ::kill(worker.process, SIGKILL);
            ::close(worker.pipe);
            wait_for(worker.process);
        }
    }

    [[nodiscard]] std::size_t count() const { return running_.size(); }

    void add(Worker worker) { running_.push_back(std::move(worker)); }

    /// Waits until something comes, and moves what is finished to `results`.
    void listen(std::map<std::size_t, std::string>& results) {
        std::vector<pollfd> pipes;
        for (const auto& worker : running_)
            pipes.push_back({worker.pipe, POLLIN, 0});
        if (::poll(pipes.data(), pipes.size(), -1) < 0 && errno != EINTR)
            fail("wait for a worker");
        for (auto i = pipes.size(); i-- > 0;)
            if (pipes[i].revents != 0 && !receive(running_[i]))
                results.insert(finish(i));
    }

private:
    std::pair<std::size_t, std::string> finish(std::size_t index) {
        const auto worker = std::move(running_[index]);
        running_.erase(running_.begin() + static_cast<std::ptrdiff_t>(index));
        ::close(worker.pipe);
        return {worker.job, collect(worker)};
    }

    std::vector<Worker> running_;
};

} // namespace

void run_jobs(std::size_t count, std::size_t workers, const Work& work, const Take& take) {
    constexpr std::size_t waiting_per_worker = 8;
    Workers running;
    std::map<std::size_t, std::string> results;
    std::size_t next = 0;
    for (std::size_t taken = 0; taken < count;) {
        while (next < count && running.count() < workers
               && next < taken + workers * waiting_per_worker)
            running.add(start(work, next++));
        running.listen(results);
        for (auto result = results.find(taken); result != results.end();
             result = results.find(taken)) {
            take(taken++, std::move(result->second));
            results.erase(result);
        }
    }
}

} // namespace duologue::speech
