import CBeneath
import Glibc
import ItemTracking
import LotwiseSyntax

/// What a script of somebody else may do with files: read what lies in one folder, links included,
/// and write new files into another.
///
/// What the command line names is its user's, and not looked at here.
public struct Sandbox: Sendable {
  /// The folder beneath which files are read, links resolved.
  public let folder: String
  /// The folder in which new files are made; nil when none is.
  public let output: String?

  /// Nothing is read and nothing written.
  public static var nothing: Sandbox { Sandbox() }

  private init() {
    folder = "/dev/null"
    output = nil
  }

  /// Why a folder cannot hold a script in.
  public struct Problem: Error, Sendable {
    public let message: String
  }

  /// - Throws: when one of the folders is none, or the first one is the root or the user's own.
  public init(folder: String, output: String?) throws(Problem) {
    self.folder = try Self.resolved(folder)
    self.output = try output.map { (path) throws(Problem) in try Self.resolved(path) }
    let home = getenv("HOME").map { String(cString: $0) } ?? ""
    guard self.folder != "/", self.folder != Self.real(home) else {
      throw Problem(
        message: "a sandbox is no folder for everything: \(self.folder); name one below it with "
          + "--sandbox=FOLDER")
    }
  }

  private static func resolved(_ path: String) throws(Problem) -> String {
    let opened = Glibc.open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0, let real = real(path.isEmpty ? "." : path) else {
      throw Problem(message: "\(path) is no folder: \(String(cString: strerror(errno)))")
    }
    close(opened)
    return real
  }

  private static func real(_ path: String) -> String? {
    guard !path.isEmpty, let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Why a file is not opened.
  enum Refusal: Error {
    case outside
    case failed(String)
  }

  /// Opens a file to read it; its path is relative to the working folder, or absolute.
  func open(toRead path: String) throws(Refusal) -> Int32 {
    guard let rest = Self.rest(of: path, beneath: folder) else { throw .outside }
    return try Self.open(rest, beneath: folder, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  }

  /// Makes a new file; a path that is not absolute is one in the folder for output.
  func make(_ path: String) throws(Refusal) -> Int32 {
    guard let output else { throw .outside }
    let full = path.hasPrefix("/") ? path : "\(output)/\(path)"
    guard let rest = Self.rest(of: full, beneath: output),
      !rest.split(separator: "/").contains(where: { $0.hasPrefix(".") })
    else { throw .outside }
    return try Self.open(rest, beneath: output, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
  }

  private static func open(
    _ rest: String, beneath folder: String, _ flags: Int32
  ) throws(Refusal) -> Int32 {
    let parent = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0 else { throw .failed(String(cString: strerror(errno))) }
    defer { close(parent) }
    let file = beneath_open(parent, rest, flags, 0o644)
    guard file >= 0 else {
      throw errno == EXDEV || errno == ELOOP
        ? .outside : .failed(String(cString: strerror(errno)))
    }
    return file
  }

  /// A path as seen from a folder that it lies in by its words; nil when it lies elsewhere.
  private static func rest(of path: String, beneath folder: String) -> String? {
    let slash = path.lastIndex(of: "/")
    // The folder of the script may have been named by a link.
    let own = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let direct: String
    if let real = real(own) {
      direct = "\(real)/\(name)"
    } else {
      direct = Files.resolve(path, besides: (real(".") ?? "") + "/.")
    }
    guard direct.hasPrefix(folder + "/"), name != "..", name != "." else { return nil }
    return String(direct.dropFirst(folder.count + 1))
  }
}
