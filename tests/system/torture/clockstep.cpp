// SPDX-License-Identifier: MIT OR Apache-2.0

// A wall clock that the torture can set, for one process, without privileges: preloaded into the agent, it adds an
// offset to CLOCK_REALTIME and makes timerfd behave as the kernel does when the clock is set, TFD_TIMER_CANCEL_ON_SET
// included. The offset (8 bytes, nanoseconds, signed) lies in the file TORTURE_CLOCK names; whoever changes it writes a
// byte into the fifo of the same name with ".poke". Helper programs that are linked statically keep the real time.

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <map>
#include <mutex>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace {

constexpr std::int64_t second = 1'000'000'000;

template<typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

std::atomic<std::int64_t> *mapOffset()
{
    static std::atomic<std::int64_t> none{0};
    const char *path = std::getenv("TORTURE_CLOCK");
    const int fd = path ? ::open(path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0)
        return &none;
    // The descriptor stays open: our own close() would come back here.
    void *mapped = ::mmap(nullptr, sizeof(none), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    return mapped == MAP_FAILED ? &none : static_cast<std::atomic<std::int64_t> *>(mapped);
}

std::int64_t offset()
{
    static std::atomic<std::int64_t> *const mapped = mapOffset();
    return mapped->load();
}

struct Timer
{
    bool absolute = false;
    bool tellsSet = false; ///< TFD_TIMER_CANCEL_ON_SET
    struct itimerspec when
    {
    }; ///< in the faked time
    std::int64_t knownOffset = 0; ///< which its last setting or its last ECANCELED knew of
    bool cancelled = false; ///< the next read says so
};

// Never destroyed, and made when first wanted: others' constructors and destructors read and close, too.
std::mutex &mutex()
{
    static auto *const made = new std::mutex;
    return *made;
}

/// Those of CLOCK_REALTIME.
std::map<int, Timer> &timers()
{
    static auto *const made = new std::map<int, Timer>;
    return *made;
}

/// Seconds and nanoseconds apart: what is set for "never" has more nanoseconds than a number holds.
struct timespec shifted(const struct timespec &time, std::int64_t by)
{
    std::int64_t seconds = std::int64_t(time.tv_sec) + by / second;
    std::int64_t nanoseconds = time.tv_nsec + by % second;
    if (nanoseconds < 0 || nanoseconds >= second) {
        seconds += nanoseconds < 0 ? -1 : 1;
        nanoseconds += nanoseconds < 0 ? second : -second;
    }
    return seconds < 0 ? timespec{0, 1} : timespec{time_t(seconds), long(nanoseconds)};
}

int arm(int fd, const Timer &timer)
{
    struct itimerspec when = timer.when;
    const bool armed = when.it_value.tv_sec != 0 || when.it_value.tv_nsec != 0;
    if (armed && timer.absolute)
        when.it_value = shifted(when.it_value, -timer.knownOffset);
    static auto *const settime = real<decltype(::timerfd_settime)>("timerfd_settime");
    return settime(fd, timer.absolute ? TFD_TIMER_ABSTIME : 0, &when, nullptr);
}

/// Makes the descriptor readable at once.
void fireNow(int fd)
{
    static auto *const settime = real<decltype(::timerfd_settime)>("timerfd_settime");
    const struct itimerspec now = {{0, 0}, {0, 1}};
    settime(fd, 0, &now, nullptr);
}

void *watch(void *)
{
    const std::string path = std::string(std::getenv("TORTURE_CLOCK")) + ".poke";
    const int fd = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    static auto *const readFd = real<decltype(::read)>("read");
    char bytes[64];
    while (fd >= 0 && (readFd(fd, bytes, sizeof(bytes)) > 0 || errno == EINTR)) {
        const std::lock_guard<std::mutex> lock(mutex());
        for (auto &[number, timer] : timers()) {
            if (!timer.absolute || timer.knownOffset == offset())
                continue;
            if (timer.tellsSet) {
                timer.cancelled = true;
                fireNow(number);
            } else {
                timer.knownOffset = offset();
                arm(number, timer);
            }
        }
    }
    return nullptr;
}

void watchOnce()
{
    static std::once_flag once;
    std::call_once(once, [] {
        pthread_t thread{};
        if (std::getenv("TORTURE_CLOCK") && ::pthread_create(&thread, nullptr, watch, nullptr) == 0)
            ::pthread_detach(thread);
    });
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, struct timespec *time)
{
    static auto *const gettime = real<decltype(::clock_gettime)>("clock_gettime");
    const int result = gettime(clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        *time = shifted(*time, offset());
    return result;
}

int gettimeofday(struct timeval *time, void *)
{
    struct timespec now
    {
    };
    if (::clock_gettime(CLOCK_REALTIME, &now) != 0)
        return -1;
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *result)
{
    struct timespec now
    {
    };
    ::clock_gettime(CLOCK_REALTIME, &now);
    if (result)
        *result = now.tv_sec;
    return now.tv_sec;
}

int timerfd_create(int clock, int flags)
{
    static auto *const create = real<decltype(::timerfd_create)>("timerfd_create");
    const int fd = create(clock, flags);
    if (fd >= 0 && clock == CLOCK_REALTIME) {
        {
            const std::lock_guard<std::mutex> lock(mutex());
            timers()[fd] = Timer{};
            timers()[fd].knownOffset = offset();
        }
        watchOnce();
    }
    return fd;
}

int timerfd_settime(int fd, int flags, const struct itimerspec *when, struct itimerspec *old)
{
    static auto *const settime = real<decltype(::timerfd_settime)>("timerfd_settime");
    const std::lock_guard<std::mutex> lock(mutex());
    const auto found = timers().find(fd);
    if (found == timers().end())
        return settime(fd, flags, when, old);
    Timer &timer = found->second;
    const bool untold = timer.tellsSet && timer.knownOffset != offset();
    timer.absolute = (flags & TFD_TIMER_ABSTIME) != 0;
    timer.tellsSet = (flags & TFD_TIMER_CANCEL_ON_SET) != 0;
    timer.when = *when;
    timer.knownOffset = offset();
    timer.cancelled = false;
    const int result = arm(fd, timer);
    if (result == 0 && untold) { // as the kernel: set all the same, and this is the one time it is told
        errno = ECANCELED;
        return -1;
    }
    return result;
}

ssize_t read(int fd, void *buffer, size_t size)
{
    static auto *const readFd = real<decltype(::read)>("read");
    {
        const std::lock_guard<std::mutex> lock(mutex());
        const auto found = timers().find(fd);
        if (found != timers().end() && found->second.cancelled) {
            found->second.cancelled = false;
            found->second.knownOffset = offset();
            char drained[8];
            (void)readFd(fd, drained, sizeof(drained));
            arm(fd, found->second);
            errno = ECANCELED;
            return -1;
        }
    }
    return readFd(fd, buffer, size);
}

int close(int fd)
{
    static auto *const closeFd = real<decltype(::close)>("close");
    {
        const std::lock_guard<std::mutex> lock(mutex());
        timers().erase(fd);
    }
    return closeFd(fd);
}

} // extern "C"
