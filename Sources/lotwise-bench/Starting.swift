import Glibc

/// W6: how long the program takes to start: its version, and a script of two lines.
enum Starting {
  static func measure(_ setting: Setting) throws(BenchError) -> Figure {
    let script = "\(setting.data)/two_lines.lot"
    guard let file = fopen(script, "w") else {
      throw BenchError(message: "\(script) cannot be written")
    }
    fputs("item BOLT unit PCS\nreceive 7 of BOLT\n", file)
    fclose(file)
    var figure = Figure("w6", 2)
    figure.add("version ms", try median([setting.program, "--version"]) * 1e3)
    figure.add("two lines ms", try median([setting.program, "run", script]) * 1e3)
    return figure
  }

  private static func median(_ command: [String]) throws(BenchError) -> Double {
    var times: [Double] = []
    for _ in 0..<41 { times.append(try run(command)) }
    return times.sorted()[20]
  }

  private static func run(_ command: [String]) throws(BenchError) -> Double {
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    let start = Clock.now
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, nil) == 0 else {
      throw BenchError(message: "\(command[0]) cannot be started; name it with --program")
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let seconds = Clock.now - start
    guard status == 0 else { throw BenchError(message: "\(command[0]) failed") }
    return seconds
  }
}
