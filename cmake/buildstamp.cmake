# SPDX-License-Identifier: MIT OR Apache-2.0
# Writes buildstamp.h at build time, and only when the commit or the version has changed, so that nothing is rebuilt
# for a new minute. Called with -DSOURCE= -DOUTPUT= -DVERSION=.
execute_process(COMMAND git -C ${SOURCE} rev-parse --short=12 HEAD
    OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
    set(commit "unknown")
else()
    execute_process(COMMAND git -C ${SOURCE} status --porcelain --untracked-files=no
        OUTPUT_VARIABLE changes OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(changes)
        set(commit "${commit}-dirty")
    endif()
endif()
string(TIMESTAMP builtAt "%Y-%m-%dT%H:%M:%SZ" UTC) # honours SOURCE_DATE_EPOCH
set(head "inline constexpr char version[] = \"${VERSION}\";\ninline constexpr char commit[] = \"${commit}\";\n")
if(EXISTS ${OUTPUT})
    file(READ ${OUTPUT} old)
    string(FIND "${old}" "${head}" at)
    if(NOT at EQUAL -1)
        return()
    endif()
endif()
file(WRITE ${OUTPUT} "#pragma once\nnamespace barto::buildstamp {\n${head}inline constexpr char builtAt[] = \"${builtAt}\";\n}\n")
