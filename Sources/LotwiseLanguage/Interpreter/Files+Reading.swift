import Glibc
import LotwiseReports

extension Files {
  /// Why a file was not read.
  public enum Problem: Error, Hashable, Sendable {
    /// In words, after the file's name: `is a folder`.
    case unreadable(String)
    case interrupted
  }

  /// No script and no table is larger: what has no end is not read to it.
  public static let largest = 500_000_000

  /// The bytes of a regular file, of a pipe, or of what is typed at a terminal; `isInterrupted` is
  /// asked while nothing comes, and true ends the reading.
  ///
  /// What never ends, as `/dev/zero`, is refused, and so is what is larger than `largest`.
  public static func contents(
    of path: String, isInterrupted: () -> Bool = { false }
  ) throws(Problem) -> [UInt8] {
    // A pipe that nobody writes to yet would keep the opening waiting.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    defer { close(file) }
    return try contents(ofOpened: file, isInterrupted)
  }

  /// The same of standard input, which needs no name.
  public static func standardInput(
    isInterrupted: () -> Bool = { false }
  ) throws(Problem) -> [UInt8] {
    try contents(ofOpened: STDIN_FILENO, isInterrupted)
  }

  /// The bytes of a file that is open; it stays open.
  static func contents(
    ofOpened file: Int32, _ isInterrupted: () -> Bool
  ) throws(Problem) -> [UInt8] {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(String(cString: strerror(errno))) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      guard status.st_size <= largest else { throw .tooLarge }
      return try read(file, expecting: Int(status.st_size), isInterrupted)
    case S_IFDIR: throw .unreadable("is a folder")
    case S_IFIFO, S_IFSOCK:
      try awaitWriter(file, isInterrupted)
      return try read(file, expecting: 0, isInterrupted)
    default:
      let isNothing = status.st_rdev == 0x103
      guard isNothing || isatty(file) == 1 else {
        throw .unreadable("is neither a regular file nor a pipe")
      }
      return try read(file, expecting: 0, isInterrupted)
    }
  }

  /// A pipe that nobody has opened to write yet seems to be at its end; it is not.
  private static func awaitWriter(
    _ file: Int32, _ isInterrupted: () -> Bool
  ) throws(Problem) {
    var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 100) <= 0 {
      if isInterrupted() { throw .interrupted }
    }
  }

  private static func read(
    _ file: Int32, expecting size: Int, _ isInterrupted: () -> Bool
  ) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    let chunk = max(1 << 16, min(size + 1, 1 << 22))
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      if isInterrupted() { throw .interrupted }
      let count = Glibc.read(file, &buffer, chunk)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
        guard bytes.count <= largest else { throw .tooLarge }
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // Woken now and then, to ask whether to go on.
        var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, 100)
      default: throw .unreadable(String(cString: strerror(errno)))
      }
    }
  }
}

extension Files.Problem {
  fileprivate static var tooLarge: Self {
    .unreadable("is larger than \(Files.largest / 1_000_000) MB, the most that is read")
  }
}

extension Files {
  /// Why a script was not read, as a message.
  public static func unreadable(_ path: String, _ problem: Problem) -> String {
    let reason =
      switch problem {
      case .unreadable(let why): why
      case .interrupted: "reading was interrupted"
      }
    // A path may be as long as an argument may be; a line of a message may not.
    let shown = path.count <= 120 ? path : "…" + path.suffix(119)
    return "error[file-unreadable]: \(VisibleText.of(shown)): \(reason)\n"
  }
}
