/// How long a file may keep SQLite busy: pages that lead round in a circle, or to each other many
/// times over, are read no longer than honest ones of that size would be.
struct StepMeter {
  enum Stop { case interrupted, tooLong }

  /// How many steps of SQLite's machine pass between two looks.
  static let stride: Int32 = 4096

  private var left: Int
  private let isInterrupted: () -> Bool
  private(set) var stop: Stop?

  /// For a file of so many bytes: a row takes fewer steps than four times its bytes.
  init(bytes: Int, isInterrupted: @escaping () -> Bool) {
    left = bytes / 1024 + 1024
    self.isInterrupted = isInterrupted
  }

  mutating func goesOn() -> Bool {
    left -= 1
    if left < 0 { stop = .tooLong }
    if isInterrupted() { stop = .interrupted }
    return stop == nil
  }
}

/// Names of files as SQLite takes them: none means anything but itself, as `:memory:` would.
enum FileURI {
  static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// To be read as it lies there, whatever lies beside it.
  static func reading(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : "file:./"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = Array("0123456789ABCDEF")
        uri += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return uri + "?immutable=1"
  }
}
