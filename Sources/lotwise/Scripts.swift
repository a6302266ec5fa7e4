import Glibc

/// Finds scripts: files as they are named, folders to their bottom.
enum Scripts {
  static func find(_ paths: [String]) -> [String] { paths.flatMap { find($0) } }

  private static func find(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [path] }
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let child = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      var status = stat()
      // A link to a folder is not followed: it may lead round in a circle.
      guard lstat(child, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        found += find(child)
      } else if name.hasSuffix(".lot") {
        found.append(child)
      }
    }
    return found.sorted()
  }

  /// Why a script cannot be read, as a message.
  static func unreadable(_ path: String) -> String {
    var status = stat()
    let reason: String
    if stat(path, &status) != 0 {
      reason = String(cString: strerror(errno))
    } else if status.st_mode & S_IFMT == S_IFDIR {
      reason = "is a folder, not a script"
    } else {
      reason = access(path, R_OK) == 0 ? "cannot be read" : String(cString: strerror(errno))
    }
    // A path may be as long as an argument may be; a line of a message may not.
    let shown = path.count <= 120 ? path : "…" + path.suffix(119)
    let visible = String(shown.map { $0.isNewline || $0 == "\u{1B}" ? "?" : $0 })
    return "error[file-unreadable]: \(visible): \(reason)\n"
  }
}
