import ItemTracking
import LotwiseSyntax

extension QueryReader {
  /// `BOLT lot L1 at EAST`: goods without a quantity.
  mutating func goods(_ arguments: inout Arguments) throws(Diagnostic) -> Goods {
    var goods = Goods(nil, of: ItemNo(id: try code(&arguments)))
    try numbers(into: &goods, &arguments)
    return goods
  }

  mutating func numbers(
    into goods: inout Goods, _ arguments: inout Arguments
  ) throws(Diagnostic) {
    var key = TrackingKey()
    while true {
      if try number(into: &key, &arguments) { continue }
      if try takeOnce("variant", goods.variantCode.isBlank) {
        goods.variantCode = VariantCode(id: try code(&arguments))
      } else if try takeOnce("in bin", goods.bin.isBlank) {
        goods.bin = try bin(&arguments)
      } else {
        break
      }
    }
    if !key.isBlank { goods.keys = [key] }
  }

  /// One number of a kind; false when none stands here.
  private mutating func number(
    into key: inout TrackingKey, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Bool {
    if try takeOnce("serial", key.serialNo.isBlank) {
      key.serialNo = SerialNo(id: try code(&arguments))
    } else if try takeOnce("lot", key.lotNo.isBlank) {
      key.lotNo = LotNo(id: try code(&arguments))
    } else if try takeOnce("package", key.packageNo.isBlank) {
      key.packageNo = PackageNo(id: try code(&arguments))
    } else {
      return false
    }
    return true
  }

  /// Takes words that may stand once.
  private mutating func takeOnce(
    _ phrase: String, _ isFirst: Bool
  ) throws(Diagnostic) -> Bool {
    let start = at
    guard take(phrase) else { return false }
    guard isFirst else {
      throw Diagnostic(
        .givenTwice, "`\(phrase)` is given twice", at: place(start), label: "given before")
    }
    return true
  }

  /// `B1`, `2 of PICK`.
  private mutating func bin(_ arguments: inout Arguments) throws(Diagnostic) -> BinName {
    if let number = peek().flatMap({ Int32($0) }), number > 0, !isQuoted(), peek(1) == "of" {
      at += 2
      return BinName(number, of: ZoneCode(id: try code(&arguments)))
    }
    return BinName(BinCode(id: try code(&arguments)))
  }

  /// `at EAST`, `at none`; nil when nothing is said.
  mutating func location(_ arguments: inout Arguments) throws(Diagnostic) -> LocationCode? {
    // `at least` bounds a value.
    if peek(1) == "least" || peek(1) == "most", !isQuoted(1) { return nil }
    guard take("at") else { return nil }
    let word = try next("a location")
    if word.text == "none", !word.isQuoted { return .blank }
    return LocationCode(id: arguments.names.intern(code: word.text))
  }

  /// What may stand after `of`: goods, a number of an item, or any reference; of a table of
  /// records a line may have one of its numbers after it, as in `supply for SO1.1 lot L`.
  mutating func subject(
    of table: QueryTable, _ arguments: inout Arguments
  ) throws(Diagnostic) -> Query.Subject {
    if take("item") { return .goods(try goods(&arguments)) }
    if ["lot", "serial", "package"].contains(peek()), !isQuoted() {
      var goods = Goods(nil, of: .blank)
      try numbers(into: &goods, &arguments)
      if take("of") {
        goods.itemNo = ItemNo(id: try code(&arguments))
        return .goods(goods)
      }
      guard take("on") else {
        throw problem(
          .missingWord, "say of which item, or on which line", label: "expected of or on")
      }
      try requireNumberAlone(goods)
      return .reference(.number(goods.keys.first ?? .none, on: try reference(&arguments)))
    }
    if peek() == "entry" || peek() == "reservation", !isQuoted() {
      return .reference(try reference(&arguments))
    }
    let start = at
    let reference = try reference(&arguments)
    guard case .document(_, let line, _, let side) = reference else { return .reference(reference) }
    var own = Goods(nil, of: .blank)
    if table.subject == .record, line > 0 {
      try numbers(into: &own, &arguments)
      if let key = own.keys.first { return .reference(.number(key, on: reference)) }
    }
    if side != .unsaid { return .reference(reference) }
    at = start
    let goods = try goods(&arguments)
    if !goods.keys.isEmpty || !goods.variantCode.isBlank || !goods.bin.isBlank {
      return .goods(goods)
    }
    return .named(goods, reference)
  }

  /// Refuses what a number of a line is not asked for by.
  func requireNumberAlone(_ goods: Goods) throws(Diagnostic) {
    guard goods.variantCode.isBlank, goods.bin.isBlank else {
      throw problem(
        .unexpectedWord, "a number on a line has no variant and no bin of its own",
        label: "leave them out")
    }
  }

  /// `PO1`, `PO1.2`, `TO1 inbound`, `entry 3`, `entry of PR1.1 lot L1`, `reservation 1`,
  /// `lot L1 on PO1.1`.
  mutating func reference(_ arguments: inout Arguments) throws(Diagnostic) -> Reference {
    if take("entry of") {
      let document = try documentReference(&arguments)
      var key = TrackingKey()
      while try number(into: &key, &arguments) {}
      return .entryOf(document, key)
    }
    if peek() == "entry", !isQuoted(), let number = peek(1).flatMap({ Int($0) }) {
      at += 2
      return .entry(try RowID(written: number, at: place(at - 1)))
    }
    if peek() == "reservation", !isQuoted(), let number = peek(1).flatMap({ Int($0) }) {
      at += 2
      guard let entry = Int32(exactly: number), entry > 0 else {
        throw Diagnostic(
          code: ErrorCode.reservationUnknown.rawValue,
          message: "there is no reservation \(number)", place: place(at - 1),
          label: "reservations count 1, 2, 3, …")
      }
      return .reservation(entry)
    }
    return try documentReference(&arguments)
  }

  private mutating func documentReference(
    _ arguments: inout Arguments
  ) throws(Diagnostic) -> Reference {
    let word = try next("a document")
    let bytes = Array(word.text.utf8)
    let (no, line, component) = bytes.withUnsafeBufferPointer {
      bytes -> (DocumentNo, Int, Int) in
      guard !word.isQuoted else { return (arguments.names.documentNo(bytes), 0, 0) }
      let path = CodeText.path(bytes)
      let name = UnsafeBufferPointer(rebasing: bytes[..<path.documentLength])
      return (arguments.names.documentNo(name), path.line, path.component)
    }
    var side = Reference.Side.unsaid
    if take("inbound") { side = .inbound } else if take("outbound") { side = .outbound }
    return .document(
      no, line: Int32(clamping: line), component: Int32(clamping: component), side: side)
  }

  /// `lot LOT1 [of 2000]`.
  mutating func numberOfItem(
    _ arguments: inout Arguments
  ) throws(Diagnostic) -> (TrackingKey, ItemNo) {
    var key = TrackingKey()
    while try number(into: &key, &arguments) {}
    var item = ItemNo.blank
    if take("of") || take("item") { item = ItemNo(id: try code(&arguments)) }
    guard !key.isBlank || !item.isBlank else {
      throw problem(
        .missingWord, "a number is missing", label: "expected serial, lot, package or item")
    }
    return (key, item)
  }

  /// `serial SN1 of 1002 [variant V] to origin [with all components]`.
  mutating func trace(_ arguments: inout Arguments) throws(Diagnostic) -> Trace {
    let (key, item) = try numberOfItem(&arguments)
    var trace = Trace(key, of: item, .toOrigin)
    if take("variant") {
      trace.variantCode = take("none") ? .blank : VariantCode(id: try code(&arguments))
    }
    guard take("to"), let word = peek(), word == "origin" || word == "usage" else {
      throw problem(.missingWord, "say which way", label: "expected to origin or to usage")
    }
    at += 1
    trace.direction = word == "origin" ? .toOrigin : .toUsage
    guard take("with") else { return trace }
    let kinds: [String: TraceComponents] = ["no": .none, "tracked": .tracked, "all": .all]
    guard let kind = kinds[peek() ?? ""] else {
      throw problem(.unknownWord, "no such components", label: "expected no, tracked or all")
    }
    at += 1
    _ = take("components")
    trace.components = kind
    return trace
  }
}
