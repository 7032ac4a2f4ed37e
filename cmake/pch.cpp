// SPDX-License-Identifier: MIT OR Apache-2.0
// Owns the precompiled header that every other target reuses.
