import ItemTracking
import LotwiseSyntax

extension TrackingKeys {
  /// `serial S`, `lot L`, `package P`: one key, or one for each of several serial numbers.
  ///
  /// Where the phrase of the form ends with one of the words, its number must follow at once.
  static func clauses(
    in form: inout FormBuilder, after phrase: String = ""
  ) -> Reader<TrackingKeys> {
    let serial = form.numbers("serial", NumberRange<SerialNoTag>.self, after: phrase)
    let lot = form.number("lot", NumberRange<LotNoTag>.self, after: phrase)
    let package = form.number("package", NumberRange<PackageNoTag>.self, after: phrase)
    return { a throws(Diagnostic) in
      try a.keys(try a.values(serial), try a.value(lot), try a.value(package))
    }
  }

  /// Numbers that some words come before, `for lot L1`, to choose among those that are there.
  static func clauses(
    in form: inout FormBuilder, introducedBy words: String
  ) -> Reader<TrackingKeys> {
    let serial = form.list(
      "selected serial nos.", after: "\(words) serial", of: NumberRange<SerialNoTag>.self,
      as: .serial)
    let lot = form.optional(
      "selected lot no.", after: "\(words) lot", NumberRange<LotNoTag>.self, as: .lot)
    let package = form.optional(
      "selected package no.", after: "\(words) package", NumberRange<PackageNoTag>.self,
      as: .package)
    return { a throws(Diagnostic) in
      try a.keys(try a.values(serial), try a.value(lot), try a.value(package))
    }
  }

  /// The same where at least one number must be said.
  static func requiredClauses(in form: inout FormBuilder) -> Reader<TrackingKeys> {
    let numbers = clauses(in: &form)
    return { a throws(Diagnostic) in
      let keys = try numbers(&a)
      guard keys.isEmpty else { return keys }
      throw Diagnostic(
        .missingWord, "a number is missing", at: a.wholePlace,
        label: "expected lot, serial or package")
    }
  }
}

extension GroupForms {
  /// Numbers and how much of each: `2 of lot L1`, or `serial S1, S4`, one piece each.
  init(
    _ name: String,
    ofEach reader: (
      _ amount: @escaping Reader<QuantityInUnit>, _ keys: @escaping Reader<TrackingKeys>,
      _ form: inout FormBuilder
    ) -> Reader<Value>
  ) {
    self.init(
      name,
      [
        .init("") { form in
          let amount = form.required("quantity", Amount.self)
          let keys = TrackingKeys.requiredClauses(in: &form)
          return reader({ a throws(Diagnostic) in try a.value(amount) }, keys, &form)
        },
        .init("serial") { form in
          let keys = TrackingKeys.clauses(in: &form, after: "serial")
          return reader({ _ throws(Diagnostic) in QuantityInUnit(.one) }, keys, &form)
        },
      ])
  }
}

extension TrackingKey {
  /// What `as` calls goods from then on: one number of each kind.
  static func clauses(in form: inout FormBuilder) -> Reader<TrackingKey> {
    let serial = form.optional("serial no.", after: "serial", SerialNo.self, as: .serial.new)
    let lot = form.optional("lot no.", after: "lot", LotNo.self, as: .lot.new)
    let package = form.optional("package no.", after: "package", PackageNo.self, as: .package.new)
    return { a throws(Diagnostic) in
      var key = TrackingKey()
      if let serial = try a.value(serial) { key.serialNo = serial }
      if let lot = try a.value(lot) { key.lotNo = lot }
      if let package = try a.value(package) { key.packageNo = package }
      return key
    }
  }
}

/// A number, or a range of serial numbers: `SN008..SN011`.
enum NumberRange<Tag: CodeRole>: ClauseValue {
  typealias Value = MatchedValue

  static var kind: SlotKind { .codeRange }
  static var role: ValueRole { Tag.role.new }
  static var blame: Blame? { Tag.blame }

  static func read(
    _ matched: MatchedValue, _ arguments: inout Arguments
  ) throws(Diagnostic) -> MatchedValue { matched }
}

extension FormBuilder {
  fileprivate mutating func numbers<V: ClauseValue>(
    _ word: String, _ type: V.Type, after phrase: String
  ) -> ListSlot<V> {
    let label = "\(word) no."
    if word == phrase { return requiredList(label, of: type) }
    return list(label, after: word, of: type)
  }

  fileprivate mutating func number<V: ClauseValue>(
    _ word: String, _ type: V.Type, after phrase: String
  ) -> Slot<V> {
    let label = "\(word) no."
    if word == phrase { return required(label, type).asOptional }
    return optional(label, after: word, type)
  }
}
