// SPDX-FileCopyrightText: 2026 Yizhan contributors
// SPDX-License-Identifier: Apache-2.0

// yizhan-card-twin FILE: stands in for an identity card reader in tests and demonstrations. It speaks the same lines as
// a real one (app/devices/cardreader.h); whoever appends a line to FILE lays a card down or takes it away:
//
//     echo '{"event":"card","id_number":"000000194001018888","name":"张三"}' >> FILE
//     echo '{"event":"removed"}' >> FILE
//
// What stood in the file before the start is passed over. Ends when nobody listens any more.

#include <poll.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <string>

namespace {

/** Waits a moment; false once the other end of stdout is closed. */
bool listenedTo()
{
    constexpr int turnMs = 50;
    pollfd out{STDOUT_FILENO, 0, 0};
    return poll(&out, 1, turnMs) <= 0 || (out.revents & POLLERR) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2 || std::string(argv[1]) == "--help") {
        std::fputs(
            "Usage: yizhan-card-twin FILE\nPrints the lines that are appended to FILE, as a card reader would.\n",
            argc == 2 ? stdout : stderr);
        return argc == 2 ? 0 : 2;
    }
    std::signal(SIGPIPE, SIG_DFL);
    std::ofstream(argv[1], std::ios::app); // there from the beginning
    std::ifstream file(argv[1]);
    if (!file) {
        std::fprintf(stderr, "yizhan-card-twin: %s cannot be read\n", argv[1]);
        return 1;
    }
    file.seekg(0, std::ios::end);
    std::string line;
    while (listenedTo()) {
        for (int c = file.get(); c != std::ifstream::traits_type::eof(); c = file.get()) {
            line += char(c);
            if (c == '\n') {
                std::fputs(line.c_str(), stdout);
                std::fflush(stdout);
                line.clear();
            }
        }
        file.clear();
    }
    return 0;
}
