import CPseudoTerminal
import Glibc

/// A program at work on a terminal of its own, with a test at the keyboard.
///
/// Waiting has an end: `waitFor` gives up after a while and the failure shows the screen.
final class PseudoTerminal {
  /// A key that a letter does not stand for.
  enum Key: String {
    case enter = "\r"
    case tab = "\t"
    case escape = "\u{1B}"
    case backspace = "\u{7F}"
    case up = "\u{1B}[A"
    case down = "\u{1B}[B"
    case right = "\u{1B}[C"
    case left = "\u{1B}[D"
    case controlA = "\u{01}"
    case controlC = "\u{03}"
    case controlD = "\u{04}"
    case controlE = "\u{05}"
    case controlL = "\u{0C}"
    case controlR = "\u{12}"
    case controlU = "\u{15}"
  }

  /// What was waited for did not come.
  struct Unseen: Error, CustomStringConvertible {
    let wanted: String
    let screen: String

    var description: String { "\(wanted) was not seen; the screen:\n\(screen)" }
  }

  /// The program could not be started; the value is `errno`.
  struct NotStarted: Error {
    let code: Int32
  }

  let process: pid_t
  /// Every byte that the program has written.
  private(set) var output: [UInt8] = []
  private(set) var screen: TerminalScreen
  private var exitCode: Int32?
  private let terminal: Int32
  private let isPlain: Bool

  /// Starts a program with this environment and nothing else in it, but for a default `TERM`.
  init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    rows: Int = 24, columns: Int = 80
  ) throws {
    let environment = environment.merging(["TERM": "xterm", "LC_ALL": "C.UTF-8"]) { own, _ in own }
    var child: pid_t = 0
    let terminal = PseudoTerminal.withCStrings([executable] + arguments) { arguments in
      PseudoTerminal.withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        pty_spawn(executable, arguments, environment, Int32(rows), Int32(columns), &child)
      }
    }
    guard terminal >= 0 else { throw NotStarted(code: errno) }
    self.terminal = terminal
    isPlain = environment["TERM"] == "dumb"
    process = child
    screen = TerminalScreen(rows: rows, columns: columns)
  }

  deinit {
    close(terminal)
    guard exitCode == nil else { return }
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  func send(_ key: Key) { send(key.rawValue) }

  func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Sends bytes that need not be text.
  ///
  /// The output is read meanwhile, lest both sides wait.
  func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = Array(rest.prefix(1_024))
      let count = write(terminal, chunk, chunk.count)
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(count, 0))
      _ = readSome(milliseconds: 0)
    }
  }

  /// Sends text as a terminal does when it is pasted: marked, and with carriage returns.
  func paste(_ text: String) {
    let typed = String(text.map { $0 == "\n" ? "\r" : $0 })
    send("\u{1B}[200~" + typed + "\u{1B}[201~")
  }

  func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    _ = pty_resize(terminal, Int32(rows), Int32(columns))
  }

  /// Reads output until the screen shows the text.
  func waitFor(_ text: String, milliseconds: Int = 5_000) throws {
    try waitUntil("‘\(text)’", milliseconds: milliseconds) { $0.text.contains(text) }
  }

  /// Reads output until the screen is as wanted.
  func waitUntil(
    _ wanted: String, milliseconds: Int = 5_000, _ isSo: (TerminalScreen) -> Bool
  ) throws {
    let end = PseudoTerminal.now + milliseconds
    while !isSo(screen) {
      guard PseudoTerminal.now < end else { throw Unseen(wanted: wanted, screen: screen.text) }
      guard readSome(milliseconds: 20) else {
        guard isSo(screen) else { throw Unseen(wanted: wanted, screen: screen.text) }
        return
      }
    }
  }

  /// Reads what comes until nothing has come for this long.
  func settle(milliseconds: Int = 150) {
    var quietSince = PseudoTerminal.now
    while PseudoTerminal.now < quietSince + milliseconds {
      let before = output.count
      guard readSome(milliseconds: 20) else { return }
      if output.count > before { quietSince = PseudoTerminal.now }
    }
  }

  /// Reads what comes until the program is at its prompt, where each key is its own, and quiet.
  ///
  /// What is typed before belongs to the terminal, to which Ctrl-R means something else. On a
  /// terminal that only prints there is no such moment.
  func awaitKeys(milliseconds: Int = 5_000) {
    let end = PseudoTerminal.now + milliseconds
    repeat {
      settle()
    } while !isPlain && pty_takes_keys(terminal) == 0 && PseudoTerminal.now < end
  }

  /// Waits for the end of the program; 128 and more is the signal that ended it.
  func waitForExit(milliseconds: Int = 5_000) throws -> Int32 {
    let end = PseudoTerminal.now + milliseconds
    while PseudoTerminal.now < end {
      if !readSome(milliseconds: 20) { usleep(5_000) }
      let code = pty_exit_code(process)
      guard code < 0 else {
        exitCode = code
        return code
      }
    }
    throw Unseen(wanted: "the end of the program", screen: screen.text)
  }

  /// Returns false once the program has closed its side.
  private func readSome(milliseconds: Int32) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = pty_read(terminal, &chunk, chunk.count, milliseconds)
    guard count >= 0 else { return false }
    output += chunk[..<count]
    screen.show(chunk[..<count])
    return true
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// Lends the texts as C does, ended by a null pointer.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
