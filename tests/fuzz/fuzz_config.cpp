// SPDX-License-Identifier: MIT OR Apache-2.0
// The input is a configuration file, of each of our programs. What is refused must be refused with a sentence.

#include "common/config/cliconfig.h"
#include "common/config/serverconfig.h"
#include "common/config/workerconfig.h"
#include "tests/fuzz/require.h"

#include <QFile>
#include <QTemporaryDir>

using namespace barto;

namespace {

template<typename Config>
void check(const Result<Loaded<Config>> &loaded)
{
    require(loaded || !loaded.error().detail.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static const QTemporaryDir temporary(QStringLiteral("/dev/shm/barto-fuzz-XXXXXX"));
    ConfigSources sources;
    sources.options.configPath = temporary.filePath(QStringLiteral("fuzz.toml"));
    sources.environment.insert(QStringLiteral("HOME"), temporary.path());
    QFile file(sources.options.configPath);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytesOf(bytes, size));
    file.close();
    check(loadServerConfig(sources));
    check(loadWorkerConfig(sources));
    check(loadCliConfig(sources));
    return 0;
}
