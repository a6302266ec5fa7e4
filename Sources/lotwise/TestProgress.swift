import Glibc

/// One line at the bottom of a terminal while tests run: how many, how long; elsewhere nothing.
final class TestProgress {
  private let isShown: Bool
  private let fileCount: Int
  private let start = ContinuousClock.now
  private var filesDone = 0
  private var scenarios = 0
  private var failed = 0
  private var current = ""
  private var isDrawn = false
  private var lastDrawn = ContinuousClock.now

  init(fileCount: Int, isWanted: Bool) {
    self.fileCount = fileCount
    let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    isShown = isWanted && isatty(STDERR_FILENO) == 1 && terminal != "dumb"
  }

  func note(_ title: String, isPassed: Bool) {
    scenarios += 1
    if !isPassed { failed += 1 }
    current = title
  }

  func noteFile() { filesDone += 1 }

  /// Takes the line away, so that something else can be printed.
  func clear() {
    guard isDrawn else { return }
    Self.write("\r\u{1B}[K")
    isDrawn = false
  }

  /// Draws the line, ten times a second at most; what was printed goes out before it.
  func draw(_ output: Output) {
    guard isShown, lastDrawn.duration(to: .now) > .milliseconds(100) else { return }
    lastDrawn = .now
    output.flush()
    let seconds = start.duration(to: .now).components.seconds
    var size = winsize()
    let columns = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 80
    let counts = "[\(filesDone)/\(fileCount)] \(scenarios) run, \(failed) failed, \(seconds) s  "
    let room = max(0, columns - counts.count - 1)
    Self.write("\r\u{1B}[K\(counts)\(current.prefix(room))")
    isDrawn = true
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
