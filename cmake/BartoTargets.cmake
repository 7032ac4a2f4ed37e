# SPDX-License-Identifier: MIT OR Apache-2.0
# The few words in which every folder's CMakeLists.txt is written.
#
#   barto_library(<name> SOURCES ... LINK ...)   one folder, one static library; PCH barto_gui_pch where it draws
#   barto_program(<name> SOURCES ... LINK ...)   one of the programs, in <build>/bin
#   barto_test(<name> SOURCES ... LINK ...)      one QtTest executable, registered with ctest

# Programs are compiled as the libraries are (-fPIC), so that one precompiled header serves all.
set(CMAKE_CXX_COMPILE_OPTIONS_PIE -fPIC)

add_library(barto_flags INTERFACE)
target_include_directories(barto_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(barto_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    -Wimplicit-fallthrough -Wformat=2 -Wcast-align -Wundef
    -fmacro-prefix-map=${CMAKE_SOURCE_DIR}/= # so that they are "server/store/writer.cpp", wherever it was built
    $<$<BOOL:${BARTO_WARNINGS_AS_ERRORS}>:-Werror>
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>)
target_compile_definitions(barto_flags INTERFACE
    QT_NO_KEYWORDS              # "slots" is one of our nouns
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_MESSAGELOGCONTEXT)       # file and line of log messages in every build type, for `with_line_number`
if(BARTO_SANITIZE)
    target_compile_options(barto_flags INTERFACE -fsanitize=${BARTO_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(barto_flags INTERFACE -fsanitize=${BARTO_SANITIZE})
    # GCC 12 sees values that are not there in an empty std::optional, once it is instrumented.
    target_compile_options(barto_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    if(BARTO_SANITIZE MATCHES undefined)
        target_compile_options(barto_flags INTERFACE -fno-sanitize-recover=undefined)
    endif()
endif()

# One precompiled QtCore for everybody: 4.1 s a file become 1.6 s.
add_library(barto_pch STATIC ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
target_link_libraries(barto_pch PRIVATE barto_flags Qt6::Core tl::expected)
target_precompile_headers(barto_pch PRIVATE <QtCore> <tl/expected.hpp> <chrono> <optional> <variant> <vector> <memory>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(barto_pch PRIVATE -fpch-preprocess)
endif()

# Another for those that draw windows.
add_library(barto_gui_pch STATIC ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
target_link_libraries(barto_gui_pch PRIVATE barto_flags Qt6::Widgets tl::expected)
target_precompile_headers(barto_gui_pch PRIVATE
    <QtCore> <QtGui> <QtWidgets> <tl/expected.hpp> <chrono> <optional> <variant> <vector> <memory>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(barto_gui_pch PRIVATE -fpch-preprocess)
endif()

function(_barto_common target)
    cmake_parse_arguments(ARG "NO_PCH" "PCH" "" ${ARGN})
    if(NOT ARG_PCH)
        set(ARG_PCH barto_pch)
    endif()
    target_link_libraries(${target} PUBLIC barto_flags)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT ARG_NO_PCH)
        target_compile_options(${target} PRIVATE -fpch-preprocess)
        target_precompile_headers(${target} REUSE_FROM ${ARG_PCH})
    endif()
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
endfunction()

function(barto_library name)
    cmake_parse_arguments(ARG "" "PCH" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
    _barto_common(${name} PCH ${ARG_PCH})
endfunction()

function(barto_program name)
    cmake_parse_arguments(ARG "" "PCH" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK})
    _barto_common(${name} PCH ${ARG_PCH})
endfunction()

function(barto_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT;PCH" "SOURCES;LINK;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE Qt6::Test ${ARG_LINK})
    _barto_common(${name} PCH ${ARG_PCH})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;BARTO_TEST_BIN_DIR=${CMAKE_BINARY_DIR}/bin;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/cmake/lsan.supp;TSAN_OPTIONS=ignore_noninstrumented_modules=1 die_after_fork=0 history_size=7")
endfunction()
