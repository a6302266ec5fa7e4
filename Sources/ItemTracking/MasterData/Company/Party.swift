/// Who goods come from or go to.
public enum PartyKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Sends purchases, and takes purchase returns back (BC's T23).
  case vendor
  /// Gets sales, and sends sales returns back (BC's T18).
  case customer
}

/// A vendor or a customer.
public struct Party: Row {
  /// A vendor and a customer may have the same number: the kind tells them apart.
  public var no: PartyNo
  /// Whether it is a vendor, who sends goods, or a customer, who gets them.
  public var kind: PartyKind
  /// A customer's wish; copied to the sales order.
  public var reserve: ReservePolicy = .optional
  /// 1 when blocked: it gets no document, and none that it has is posted.
  public var blocked: UInt8 = 0
  /// Blank when none was given.
  public var name: TextID = .blank
  /// A customer's: a reservation worksheet that goes by priority serves the highest first.
  public var priority: Int32 = 0
  /// Of a vendor: a date formula's text, used where no card says one (P-163).
  public var leadTime: TextID = .blank

  /// A party that is not blocked and wishes nothing.
  public init(_ kind: PartyKind, no: PartyNo) {
    self.kind = kind
    self.no = no
  }

  public static let tableName: StaticString = "parties"
  public static let fields: [Field<Self>] = [
    Field("party", .name, \.no), Field("kind", .number, \.kind), Field("name", .name, \.name),
    Field("reserve", .number, \.reserve), Field("blocked", .number, \.blocked),
    Field("priority", .number, \.priority), Field("lead-time", .name, \.leadTime),
  ]
  /// A vendor and a customer may have the same number.
  public static var uniqueCount: Int { 2 }
  public func uniqueKey(_ unique: Int) -> Int32 {
    unique == Int(kind.rawValue) ? no.id : -1
  }
}
