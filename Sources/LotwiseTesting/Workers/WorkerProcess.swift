import Glibc

/// A worker as the runner sees it: a process of the same binary, and a pipe each way.
struct WorkerProcess {
  let process: pid_t
  let jobs: Int32
  let results: Int32
  /// What came and is no whole message yet.
  private var buffer: [UInt8] = []

  /// Starts one; nil when the system has no room for another process.
  ///
  /// - Parameter arguments: those of the command, without its name.
  init?(_ arguments: [String]) {
    var (toWorker, fromWorker): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&toWorker) == 0 else { return nil }
    guard pipe(&fromWorker) == 0 else {
      toWorker.forEach { close($0) }
      return nil
    }
    for descriptor in toWorker + fromWorker { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, toWorker[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, fromWorker[1], STDOUT_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = (["lotwise"] + arguments).map { strdup($0) }
    words.append(nil)
    var process = pid_t()
    let error = posix_spawn(&process, "/proc/self/exe", &actions, nil, words, environ)
    words.forEach { free($0) }
    posix_spawn_file_actions_destroy(&actions)
    close(toWorker[0])
    close(fromWorker[1])
    guard error == 0 else {
      close(toWorker[1])
      close(fromWorker[0])
      return nil
    }
    self.process = process
    jobs = toWorker[1]
    results = fromWorker[0]
  }

  /// Hands over a job; a worker that is gone is noticed when its results end.
  func give(_ job: TestJob) {
    let bytes = WireFrame.of(job.bytes)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(jobs, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      start += count
    }
  }

  /// Takes what has come; nil when the worker is gone, or sends what no worker sends.
  mutating func messages() -> [WorkerMessage]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(results, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { return nil }
    buffer += chunk[..<count]
    var rest = buffer[...]
    var messages: [WorkerMessage] = []
    while let frame = WireReader.frame(of: &rest) {
      guard let message = try? WorkerMessage(frame) else { return nil }
      messages.append(message)
    }
    buffer = Array(rest)
    return messages
  }

  /// Closes the pipes and waits for the end.
  ///
  /// - Returns: how it ended, for a message.
  func end(killing: Bool = false) -> String {
    if killing { kill(process, SIGKILL) }
    close(jobs)
    close(results)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? "code \((status >> 8) & 0xFF)" : "signal \(signal)"
  }
}
