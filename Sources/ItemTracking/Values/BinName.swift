/// A bin as a command names it: by its code, or as the n-th bin of a zone (W-117).
public struct BinName: Hashable, BitwiseCopyable, Sendable {
  /// The bin's code, or the zone's.
  private let code: Int32
  /// Counted from 1; 0 when the code is the bin's own.
  private let number: Int32

  /// A bin by its own code; blank for no bin.
  public init(_ code: BinCode) {
    self.code = code.id
    number = 0
  }

  /// The n-th bin of a zone, counted from 1; the last one where there are fewer (W-117).
  public init(_ number: Int32, of zone: ZoneCode) {
    code = zone.id
    self.number = number
  }

  /// No bin.
  public static let blank = BinName(.blank)

  /// True when no bin is named; then what the location says decides.
  public var isBlank: Bool { code == 0 }

  /// The bin's code where no zone is named.
  var binCode: BinCode? { number == 0 ? BinCode(id: code) : nil }
  var zone: (code: ZoneCode, number: Int)? {
    number == 0 ? nil : (ZoneCode(id: code), Int(number))
  }
}
