import Glibc

/// Finds scripts: files as they are named, folders to their bottom.
enum Scripts {
  static func find(_ paths: [String]) -> [String] { paths.flatMap(find) }

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
      if name.hasSuffix(".lot") {
        found.append(child)
      } else if let below = opendir(child) {
        closedir(below)
        found += find(child)
      }
    }
    return found.sorted()
  }
}
