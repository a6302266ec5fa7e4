import Glibc

/// The side of a worker: takes jobs from standard input and tells of them on standard output, until
/// the other side closes its end.
public struct Worker {
  private let runner: FileRunner

  public init(_ runner: FileRunner) { self.runner = runner }

  public func run() {
    // Whoever waits for the results is gone when they cannot be written.
    signal(SIGPIPE, SIG_DFL)
    var buffer: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var rest = buffer[...]
      while let frame = WireReader.frame(of: &rest), let job = try? TestJob(frame) {
        runner.run(job) { Self.write(WireFrame.of($0.bytes)) }
      }
      buffer = Array(rest)
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      buffer += chunk[..<count]
    }
  }

  private static func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(1) }
      start += count
    }
  }
}

/// A message with its length before it.
enum WireFrame {
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    var writer = WireWriter()
    writer.put(bytes)
    return writer.bytes
  }
}
