// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/worker.hpp"

#include "base/error.hpp"
#include "speech/booth.hpp"

#include <fmt/format.h>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <limits>
#include <new>
#include <utility>

namespace duologue::speech {
namespace {

/// Told to a worker instead of a job: that it may go.
constexpr auto no_more = std::numeric_limits<std::size_t>::max();

/// How a worker ends that had too little.
constexpr int out_of_memory = 4;

/// The same, where the process that speaks for it ended.
constexpr int out_of_voice = 5;

/// Memory that a worker has freed stays with it: the next job needs as much.
void keep_freed_memory() {
    constexpr int more_than_a_clip = 1 << 28;
    ::mallopt(M_MMAP_THRESHOLD, more_than_a_clip);
    ::mallopt(M_TRIM_THRESHOLD, more_than_a_clip);
}

/// What lies scattered of it goes back to the system when it is much: to ask for it again after
/// every sentence, at 6 MB, takes a fifth more of a render's time.
void return_scattered_memory() {
    constexpr std::size_t most_kept = 14 << 20;
    if (::mallinfo2().fordblks > most_kept)
        ::malloc_trim(0);
}

/// Does a job; tells the parent when that fails, and ends the process. Where a voice died or memory
/// is short the next worker may have more luck.
void do_job(const Descriptor& pipe, const Jobs& jobs, std::size_t job) {
    const auto tell = [&](Error::Kind kind, std::string_view text) {
        write_all(pipe, to_bytes(static_cast<char>(kind), text));
        ::_exit(EXIT_SUCCESS);
    };
    try {
        jobs.work(job,
                  [&](std::string_view part) { write_all(pipe, to_bytes(part_of_result, part)); });
        write_all(pipe, to_bytes(end_of_result, {}));
    } catch (const VoiceEnded&) {
        ::_exit(out_of_voice);
    } catch (const std::bad_alloc&) {
        ::_exit(out_of_memory);
    } catch (const Error& error) {
        tell(error.kind(), error.what());
    } catch (const std::exception& error) {
        tell(Error::Kind::environment, error.what());
    }
}

std::string reason_of(int status) {
    if (WIFSIGNALED(status))
        return ::strsignal(WTERMSIG(status));
    switch (WEXITSTATUS(status)) {
    case out_of_memory:
        return "out of memory";
    case out_of_voice:
        return "espeak-ng died";
    default:
        return "no result";
    }
}

const char* advice_for(int status) {
    return WIFEXITED(status) && WEXITSTATUS(status) == out_of_voice
               ? "change the words here, or, where it dies of others, too, install espeak-ng-data "
                 "again and run make again"
               : "if nothing else does, change the words here";
}

} // namespace

Worker::Worker(const Jobs& jobs, Child begun)
    : jobs_(jobs),
      process_(std::move(begun.process)),
      orders_(open_pipe()),
      results_(std::move(begun.results)),
      heard_(Clock::now()),
      ends_soon_(true) {}

std::size_t Worker::load() const {
    std::size_t load = 0;
    for (const auto* task : tasks_)
        load += jobs_.cost ? jobs_.cost(task->job) : 1;
    return load;
}

void Worker::tell(Task& task) {
    if (tasks_.empty())
        heard_ = Clock::now();
    tasks_.push_back(&task);
    write_value(orders_.write, task.job);
}

void Worker::receive() {
    std::array<char, 1 << 16> buffer;
    const auto count = ::read(results_.get(), buffer.data(), buffer.size());
    if (count < 0 && errno != EINTR)
        fail_to("read from a worker");
    if (count == 0)
        return begin_again();
    heard_ = Clock::now();
    if (count > 0)
        reader_.add({buffer.data(), static_cast<std::size_t>(count)});
    while (auto frame = reader_.next())
        hand_on(std::move(*frame));
}

void Worker::check_patience() {
    if (!tasks_.empty() && Clock::now() - heard_ > jobs_.patience)
        begin_again();
}

void Worker::start() {
    orders_ = open_pipe();
    auto results = open_pipe();
    process_ = fork_worker([&] {
        orders_.write.close();
        results.read.close();
        keep_freed_memory();
        for (std::size_t job = 0; read_value(orders_.read, job) && job != no_more;) {
            do_job(results.write, jobs_, job);
            return_scattered_memory();
        }
    });
    results_ = std::move(results.read);
    reader_ = {};
    heard_ = Clock::now();
}

/// Ends the child, by force where it is at work or the program has to stop; says how it ended.
int Worker::stop() {
    const bool may_finish = tasks_.empty() && std::uncaught_exceptions() == 0;
    if (may_finish && process_)
        write_value(orders_.write, no_more);
    results_.close();
    return may_finish ? process_.wait() : process_.end();
}

/// What the child has not brought to its end another one does; the job that it was at once.
void Worker::begin_again() {
    const int status = stop();
    const bool is_failure = !std::exchange(ends_soon_, false);
    if (!tasks_.empty()) {
        auto& task = *tasks_.front();
        if (is_failure && std::exchange(task.is_retried, true))
            throw Error(
                Error::Kind::environment,
                {fmt::format("a worker ended twice before this was done ({})", reason_of(status)),
                 advice_for(status)},
                jobs_.place ? jobs_.place(task.job) : Place{});
        task.repeated = task.parts;
    }
    start();
    for (const auto* told : tasks_)
        write_value(orders_.write, told->job);
}

void Worker::hand_on(Frame frame) {
    auto& task = *tasks_.front();
    task.is_done = frame.kind == end_of_result;
    if (!task.is_done && task.repeated > 0) {
        --task.repeated;
        return;
    }
    task.parts += task.is_done ? 0 : 1;
    task.frames.push_back(std::move(frame));
    if (task.is_done)
        tasks_.pop_front();
}

} // namespace duologue::speech
