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
}
