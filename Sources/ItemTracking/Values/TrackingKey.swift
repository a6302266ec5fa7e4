/// What identifies tracked stock of one item: any of serial, lot and package number.
public struct TrackingKey: Hashable, BitwiseCopyable, Sendable {
  /// Blank for none; goods with one are exactly 1 base unit.
  public var serialNo: SerialNo
  /// Blank for none.
  public var lotNo: LotNo
  /// Blank for none.
  public var packageNo: PackageNo

  /// The numbers that are named; the others stay blank.
  public init(
    serialNo: SerialNo = .blank, lotNo: LotNo = .blank, packageNo: PackageNo = .blank
  ) {
    self.serialNo = serialNo
    self.lotNo = lotNo
    self.packageNo = packageNo
  }

  /// No number at all.
  public static let none = TrackingKey()

  /// True when none of the three numbers is given.
  public var isBlank: Bool { serialNo.isBlank && lotNo.isBlank && packageNo.isBlank }

  /// True when every number that `other` names is the same here.
  public func matches(_ other: TrackingKey) -> Bool {
    (other.serialNo.isBlank || other.serialNo == serialNo)
      && (other.lotNo.isBlank || other.lotNo == lotNo)
      && (other.packageNo.isBlank || other.packageNo == packageNo)
  }
}
