import ItemTracking
import LotwiseSyntax

extension Arguments {
  /// A goods phrase: how much of what, where, under which numbers.
  public mutating func goods(_ record: Int) throws(Diagnostic) -> Goods {
    var quantity: Quantity?
    var unit = UnitCode.blank
    if let amount = cell(GoodsSlot.amount, of: record) {
      quantity = try self.quantity(amount)
      if let token = matcher.match.unit(of: amount) {
        if isRecording { places[.unit] = place(token..<token + 1).span }
        unit = UnitCode(id: intern(token))
      }
    }
    var goods = Goods(quantity, of: try itemNo(GoodsSlot.item, of: record))
    goods.unitCode = unit
    goods.variantCode = try code(
      cell(GoodsSlot.variant, of: record), .variant, longest: 10)
    goods.locationCode = try locationCode(GoodsSlot.location, of: record)
    goods.keys = try keys(
      cell(GoodsSlot.serial, of: record), cell(GoodsSlot.lot, of: record),
      cell(GoodsSlot.package, of: record))
    goods.expirationDate = try date(GoodsSlot.expires, of: record, .expiration)
    goods.warrantyDate = try date(GoodsSlot.warranty, of: record, .warranty)
    return goods
  }

  /// The numbers of a phrase: one key, or one for each serial of a range.
  mutating func keys(_ serial: Cell?, _ lot: Cell?, _ package: Cell?) throws(Diagnostic)
    -> [TrackingKey]
  {
    var key = TrackingKey()
    if let lot { key.lotNo = try number(lot, .lot) }
    if let package { key.packageNo = try number(package, .package) }
    guard let serial, !serial.flags.contains(.none) else { return key.isBlank ? [] : [key] }
    guard serial.flags.contains(.range) else {
      key.serialNo = try number(serial, .serial)
      return [key]
    }
    record(.serial, serial)
    return try serials(serial).map {
      key.serialNo = $0
      return key
    }
  }

  private mutating func number<Tag>(_ cell: Cell, _ blame: Blame) throws(Diagnostic) -> Code<Tag> {
    if cell.flags.contains(.range) {
      throw Diagnostic(
        .unexpectedWord, "only serial numbers can be a range, one piece each",
        at: place(cell.tokens))
    }
    return try code(cell, blame, longest: 50)
  }

  /// `SN008..SN011`: counted up as number series do (T-080), both ends included.
  private mutating func serials(_ cell: Cell) throws(Diagnostic) -> [SerialNo] {
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
