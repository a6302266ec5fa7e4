import Glibc
import LotwiseSnapshot

/// Reading and writing files; paths are relative to the script that names them.
public enum Files {
  /// The bytes of a file; nil when it cannot be read, as `contents` says.
  public static func read(_ path: String) -> [UInt8]? {
    do throws(Problem) { return try contents(of: path) } catch { return nil }
  }

  /// Writes a file whole; false when that cannot be done.
  ///
  /// At any moment the old content or the new one is there, whole; what is no regular file, as a
  /// pipe or a terminal, is written to as it stands.
  public static func write(_ bytes: [UInt8], to path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else {
      return replace(path, with: bytes)
    }
    let file = open(path, O_WRONLY)
    return file >= 0 && write(bytes, closing: file)
  }

  /// Gives a file another content: at any moment the old one or the new one is there, whole.
  ///
  /// Its permissions stay; where a link stood, what it leads to is replaced.
  public static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    do throws(SnapshotError) {
      let file = try ReplacedFile(path)
      var status = stat()
      let isThere = stat(file.path, &status) == 0
      let new = open(file.temporary, O_WRONLY | O_CREAT | O_EXCL, 0o666)
      guard new >= 0 else { return false }
      if isThere { fchmod(new, status.st_mode & 0o777) }
      guard write(bytes, closing: new) else {
        file.abandon()
        return false
      }
      do throws(SnapshotError) {
        try file.commit()
      } catch {
        file.abandon()
        guard error.code == .snapshotNotDurable else { throw error }
      }
      return true
    } catch {
      return false
    }
  }

  /// Writes to a file that is open, and closes it; false when that cannot be done.
  static func write(_ bytes: [UInt8], closing file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        close(file)
        return false
      }
      rest = rest.dropFirst(count)
    }
    return close(file) == 0
  }

  /// What a file is known by, however it is reached; the path itself when there is no such file.
  public static func identity(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A path as seen from beside a file, without detours: `a/../b` is `b`.
  public static func resolve(_ path: String, besides file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return direct(path) }
    return direct(String(file[...slash]) + path)
  }

  private static func direct(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension Files {
  /// Paths that go on from the beginning of one, in order; folders end in a slash.
  public static func beginning(with path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let start = path.dropFirst(folder.count)
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix("."),
        name != ".", name != ".."
      else { continue }
      var status = stat()
      let isFolder = stat(folder + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      found.append(folder + name + (isFolder ? "/" : ""))
    }
    return found.sorted()
  }
}
