import Glibc

/// A command of the shell that runs at the terminal until it ends: a pager, an editor.
struct Child {
  enum Input {
    case terminal, pipe
  }

  private let process: pid_t
  private let feed: Int32?

  /// Starts `/bin/sh -c COMMAND`, with the arguments as `$1` and on; nil when it cannot.
  init?(shell command: String, _ arguments: [String] = [], input: Input) {
    var ends: [Int32] = [-1, -1]
    if input == .pipe, pipe(&ends) != 0 { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if input == .pipe {
      posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
      posix_spawn_file_actions_addclose(&actions, ends[0])
      posix_spawn_file_actions_addclose(&actions, ends[1])
    }
    var words = (["sh", "-c", command, "sh"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let code = posix_spawn(&child, "/bin/sh", &actions, nil, &words, environ)
    if input == .pipe { close(ends[0]) }
    guard code == 0 else {
      if input == .pipe { close(ends[1]) }
      return nil
    }
    process = child
    feed = input == .pipe ? ends[1] : nil
  }

  /// Feeds the command, as far as it reads.
  func write(_ bytes: [UInt8]) {
    guard let feed else { return }
    ResultWriter.write(bytes, to: feed)
  }

  /// Waits for the end; the exit code, or 128 and the signal that ended it.
  func wait() -> Int32 {
    if let feed { close(feed) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return 127 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
