import ItemTracking
import LotwiseSyntax

extension Arguments {
  /// A goods phrase: how much of what, where, under which numbers.
  public mutating func goods(_ record: Int) throws(Diagnostic) -> Goods {
    var goods = Goods(nil, of: .blank)
    var (serial, lot, package): (MatchedValue?, MatchedValue?, MatchedValue?)
    let clauses = filled(record)
    var slot = -1
    while let cell = clauses.next(after: &slot) {
      switch slot {
      case GoodsSlot.amount:
        goods.quantity = try quantity(cell)
        if let token = matcher.match.unit(of: cell) {
          if isRecording { places[.unit] = place(token..<token + 1).span }
          goods.unitCode = UnitCode(id: intern(token))
        }
      case GoodsSlot.item: goods.itemNo = try code(cell, .item, longest: 20)
      case GoodsSlot.variant: goods.variantCode = try code(cell, .variant, longest: 10)
      case GoodsSlot.serial: serial = cell
      case GoodsSlot.lot: lot = cell
      case GoodsSlot.package: package = cell
      case GoodsSlot.location: goods.locationCode = try code(cell, .location, longest: 10)
      case GoodsSlot.expires: goods.expirationDate = try date(cell, .expiration)
      case GoodsSlot.warranty: goods.warrantyDate = try date(cell, .warranty)
      default: break
      }
    }
    goods.keys = try keys(serial, lot, package)
    return goods
  }

  /// The numbers of a phrase: one key, or one for each serial of a range.
  mutating func keys(_ serial: MatchedValue?, _ lot: MatchedValue?, _ package: MatchedValue?)
    throws(Diagnostic)
    -> TrackingKeys
  {
    var key = TrackingKey()
    if let lot { key.lotNo = try number(lot, .lot) }
    if let package { key.packageNo = try number(package, .package) }
    guard let serial, !serial.flags.contains(.none) else {
      return key.isBlank ? TrackingKeys([]) : TrackingKeys(key)
    }
    guard serial.flags.contains(.range) else {
      key.serialNo = try number(serial, .serial)
      return TrackingKeys(key)
    }
    record(.serial, serial)
    return TrackingKeys(
      try serials(serial).map {
        key.serialNo = $0
        return key
      })
  }

  private mutating func number<Tag>(_ cell: MatchedValue, _ blame: Blame) throws(Diagnostic)
    -> Code<Tag>
  {
    if cell.flags.contains(.range) {
      throw Diagnostic(
        .unexpectedWord, "only serial numbers can be a range, one piece each",
        at: place(cell.tokens))
    }
    return try code(cell, blame, longest: 50)
  }

  /// `SN008..SN011`: counted up as number series do (T-080), both ends included.
  private mutating func serials(_ cell: MatchedValue) throws(Diagnostic) -> [SerialNo] {
    let token = tokens[Int(cell.start)]
    let whole = text.string(of: token)
    let parts = whole.split(separator: "..", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw Diagnostic(.notACode, "a range has two ends", at: place(cell.tokens))
    }
    let first = names.intern(code: parts[0])
    let last = names.intern(code: parts[1])
    var result = [SerialNo(id: first)]
    var current = first
    while current != last {
      guard result.count < 100_000, let next = names.incremented(current),
        next.count <= names.byteCount(last)
      else {
        throw Diagnostic(
          .notACode, "counting up from \(parts[0]) does not come to \(parts[1])",
          at: place(cell.tokens))
      }
      current = names.intern(text: next)
      result.append(SerialNo(id: current))
    }
    return result
  }
}

extension Names {
  /// How many bytes a name has; at least its number of characters.
  func byteCount(_ id: Int32) -> Int { withBytes(of: id) { $0.count } }
}
