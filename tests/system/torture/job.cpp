// SPDX-License-Identifier: MIT OR Apache-2.0

// The torture's job: prints numbered lines with checksums on stdout and stderr at random speeds, and notes in its
// ledger what it has written. Arguments: the folder of ledgers, then key=value words (see Wish).
//
// A line is `TOKEN o|e NUMBER PAYLOAD CRC`: numbers count from 1 in each stream, the checksum covers all before it.

#include "tests/system/torture/ledger.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <unistd.h>

namespace {

using barto::torture::checksum;
using barto::torture::Ledger;

struct Wish
{
    long position = 1; ///< pos=
    long lines[2] = {0, 0}; ///< out= err=
    long pause = 0; ///< us between lines, at most
    long exit = 0; ///< exit code
    long signal = 0; ///< dies of this signal in the end
    long longest = 0; ///< bytes of a long line; every 16th line is one
    long bytes = 0; ///< 1: any bytes but newlines
    long open = 0; ///< 1: the last line of each stream has no newline
    long left = 0; ///< a child that goes on after the exit writes the last so many of each stream
};

struct Random
{
    std::uint64_t state;
    std::uint64_t next()
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return state;
    }
    long below(long n) { return n > 0 ? long(next() % std::uint64_t(n)) : 0; }
};

Wish read(int argc, char **argv)
{
    Wish wish;
    const struct
    {
        const char *key;
        long *value;
    } keys[] = {{"pos=", &wish.position}, {"out=", &wish.lines[0]}, {"err=", &wish.lines[1]}, {"pause=", &wish.pause},
        {"exit=", &wish.exit}, {"signal=", &wish.signal}, {"longest=", &wish.longest}, {"bytes=", &wish.bytes},
        {"open=", &wish.open}, {"left=", &wish.left}};
    for (int i = 2; i < argc; ++i) {
        for (const auto &key : keys) {
            if (std::strncmp(argv[i], key.key, std::strlen(key.key)) == 0)
                *key.value = std::atol(argv[i] + std::strlen(key.key));
        }
    }
    return wish;
}

/// The shim's second argument.
void readRun(char (&run)[37])
{
    char path[64];
    std::snprintf(path, sizeof(path), "/proc/%d/cmdline", int(::getppid()));
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    char text[256] = {};
    const ssize_t got = fd < 0 ? 0 : ::read(fd, text, sizeof(text) - 1);
    ::close(fd);
    const char *name = "barto-shim";
    const std::size_t at = std::strlen(name) + 1;
    if (got > ssize_t(at) + 35 && std::strcmp(text, name) == 0)
        std::memcpy(run, text + at, 36);
}

Ledger *openLedger(const std::string &folder, const std::string &token)
{
    const int fd = ::open((folder + '/' + token).c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 || ::ftruncate(fd, sizeof(Ledger)) != 0)
        return nullptr;
    void *mapped = ::mmap(nullptr, sizeof(Ledger), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    ::close(fd);
    return mapped == MAP_FAILED ? nullptr : static_cast<Ledger *>(mapped);
}

class Printer
{
public:
    Printer(const Wish &wish, std::string token, Ledger *ledger, Random random)
        : m_wish(wish), m_token(std::move(token)), m_ledger(ledger), m_random(random)
    {
    }

    /// Until each stream has all but `kept` of its lines.
    void print(long kept)
    {
        for (;;) {
            const long left[2] = {m_wish.lines[0] - kept - m_done[0], m_wish.lines[1] - kept - m_done[1]};
            if (left[0] <= 0 && left[1] <= 0)
                return;
            const int stream = m_random.below(std::max(left[0], 0L) + std::max(left[1], 0L)) < left[0] ? 0 : 1;
            const long few = std::min<long>(left[stream], 1 + m_random.below(4));
            writeSome(stream, few);
            if (m_wish.pause > 0)
                ::usleep(useconds_t(m_random.below(m_wish.pause)));
        }
    }

private:
    void writeSome(int stream, long count)
    {
        std::string text;
        for (long i = 1; i <= count; ++i)
            text += line(stream, m_done[stream] + i);
        std::size_t at = 0;
        while (at < text.size()) {
            const ssize_t n = ::write(stream + 1, text.data() + at, text.size() - at);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                ::_exit(99); // the shim is dead
            at += std::size_t(n);
        }
        m_done[stream] += count;
        m_ledger->written[stream].store(std::uint64_t(m_done[stream]));
    }

    std::string line(int stream, long number)
    {
        std::string text = m_token + (stream == 0 ? " o " : " e ") + std::to_string(number) + ' ';
        const long size = m_wish.longest > 0 && number % 16 == 0 ? m_wish.longest : m_random.below(120);
        for (long i = 0; i < size; ++i) {
            char byte = m_wish.bytes ? char(m_random.next()) : char('!' + m_random.below(90));
            text += byte == '\n' ? '.' : byte;
        }
        text += ' ';
        char crc[16];
        std::snprintf(crc, sizeof(crc), "%08x", unsigned(checksum(text.data(), text.size())));
        text += crc;
        if (!(m_wish.open && number == m_wish.lines[stream]))
            text += '\n';
        return text;
    }

    const Wish m_wish;
    const std::string m_token;
    Ledger *m_ledger;
    Random m_random;
    long m_done[2] = {0, 0};
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        return 98;
    std::signal(SIGPIPE, SIG_IGN);
    const Wish wish = read(argc, argv);
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof(number), 0) != sizeof(number))
        return 98;
    char token[32];
    std::snprintf(token, sizeof(token), "%016llx", static_cast<unsigned long long>(number));
    Ledger *ledger = openLedger(argv[1], token);
    if (!ledger)
        return 97;
    readRun(ledger->run);
    ledger->position = std::uint16_t(wish.position);
    Printer printer(wish, token, ledger, Random{number | 1});
    printer.print(wish.left);
    if (wish.left > 0 && ::fork() != 0)
        ::_exit(int(wish.exit));
    printer.print(0);
    ledger->finished.store(1);
    if (wish.signal > 0) {
        std::signal(int(wish.signal), SIG_DFL);
        ::raise(int(wish.signal));
    }
    ::_exit(int(wish.exit));
}
