/// A bin as a command names it: by its code, or as the n-th bin of a zone (W-117).
public struct BinName: Hashable, BitwiseCopyable, Sendable {
  /// The bin's code, or the zone's.
  private let code: Int32
  /// Counted from 1; 0 when the code is the bin's own.
  private let number: Int32

  public init(_ code: BinCode) {
    self.code = code.id
    number = 0
  }

  public init(_ number: Int32, of zone: ZoneCode) {
    code = zone.id
    self.number = number
  }

  /// No bin.
  public static let blank = BinName(.blank)

  public var isBlank: Bool { code == 0 }

  /// The bin's code where no zone is named.
  var binCode: BinCode? { number == 0 ? BinCode(id: code) : nil }
  var zone: (code: ZoneCode, number: Int)? {
    number == 0 ? nil : (ZoneCode(id: code), Int(number))
  }
}
