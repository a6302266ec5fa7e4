import LotwiseSyntax

/// What a clause takes of what a line names.
extension Clause {
  /// The roles of its value: of a group those of its first value.
  var valueRoles: [ValueRole.Kind] {
    let own = ValueRole(role).kind
    if own != .none { return [own] }
    return Self.value(of: kind).map { [ValueRole($0.role).kind] } ?? [.none]
  }

  var isOfNumber: Bool {
    valueRoles.contains { [.lot, .serial, .package].contains($0) }
  }

  func takes(_ kind: LinePart.Kind) -> Bool {
    switch kind {
    case .item: valueRoles == [.item] || self.kind.isGoods
    default: false
    }
  }

  /// The only value of a group that must be said, or that stands without words.
  private static func value(of kind: SlotKind) -> Clause? {
    guard let group = kind.group, !kind.isBlock else { return nil }
    let form = group.forms.first { $0.phrase.isEmpty }
    return form?.clauses.first { $0.isRequired }
  }

  /// What a name that nobody knows costs here.
  var costOfUnknown: Int {
    switch valueRoles[0] {
    case .lot: 1
    case .serial: 2
    case .package: 4
    case .document: ValueRole(role).isNew ? 1 : 4
    case .item, .vendor, .customer, .location, .bin, .trackingCode, .series:
      ValueRole(role).isNew && isPositional ? 0 : 4
    case .unit, .variant: 3
    default: 5
    }
  }

  /// How a part is written in it; nil when it takes none of its kind.
  func text(of part: LinePart) -> String? {
    switch kind {
    case .amount: return part.isKind(.quantity) ? part.amount : nil
    case .quantity: return part.isKind(.quantity) && part.unit == nil ? part.text : nil
    case .integer:
      let isNumber = part.isKind(.quantity) || part.isKind(.entry)
      return isNumber && part.unit == nil && Int(part.text) != nil ? part.text : nil
    case .date: return part.isKind(.date) ? part.text : nil
    case .dateFormula:
      // `5 days` of a clause that holds a span of time.
      let span = part.text.split(separator: "+").last?.drop { $0 == " " } ?? ""
      if part.isKind(.date), part.text.hasPrefix("today +") { return String(span) }
      let isFormula =
        part.text.first?.isNumber == true
        && part.text.last.map { "DWMQYdwmqy".contains($0) } == true
      return isFormula && part.isKind(.other) ? part.text.uppercased() : nil
    case .text:
      guard part.isKind(.text) else { return nil }
      return part.text.hasPrefix("\"") ? part.text : "\"\(part.text)\""
    case .code, .codeRange, .path: return takesName(part) ? part.text : nil
    case .either(_, let other):
      return Clause(ordinal, label, after: words, is: other, cardinality, as: role).text(of: part)
    case .group(let group) where !kind.isGoods:
      guard let value = Self.value(of: kind) else { return numberText(part, in: group) }
      return value.text(of: part)
    default: return nil
    }
  }

  /// `as lot L2`: a number alone in a group of numbers.
  private func numberText(_ part: LinePart, in group: FormGroup) -> String? {
    guard words == "as", let form = group.forms.first(where: { $0.phrase.isEmpty }) else {
      return nil
    }
    for clause in form.clauses where clause.isOfNumber && clause.takesName(part) {
      return "\(clause.words) \(part.text)"
    }
    return nil
  }

  private func takesName(_ part: LinePart) -> Bool {
    let isNew = part.isKind(.other) && !part.isSaid && !part.isKind(.text)
    return valueRoles.contains { role in
      // What is called as orders are is nothing else that is new.
      if isNew, part.isLikeDocument, role != .document, role != .postedDocument { return false }
      return switch role {
      case .item: part.isKind(.item) || isNew
      case .variant: part.isKind(.variant) || isNew
      case .lot: part.isKind(.lot) || isNew
      case .serial: part.isKind(.serial) || isNew
      case .package: part.isKind(.package) || isNew
      case .location: part.isKind(.location) || isNew
      case .bin: part.isKind(.bin) || isNew
      case .vendor: part.isKind(.vendor) || isNew
      case .customer: part.isKind(.customer) || isNew
      case .party: !part.kinds.isDisjoint(with: [.vendor, .customer, .location])
      case .document, .postedDocument: part.isKind(.document) || isNew
      case .unit: part.isKind(.unit) || isNew
      case .trackingCode: part.isKind(.trackingCode) || isNew
      case .series: part.isKind(.series) || isNew
      default: false
      }
    }
  }
}

extension SlotKind {
  /// Whether it holds goods with their own clauses.
  var isGoods: Bool {
    !isBlock && holdsItems
  }

  /// Whether it is a block of goods, one a line.
  var isGoodsBlock: Bool { isBlock && holdsItems }

  private var holdsItems: Bool {
    guard let group else { return false }
    // Lines of a journal begin with what each of them is.
    let form = group.forms.first { $0.phrase.isEmpty } ?? (isBlock ? group.forms.first : nil)
    return form?.clauses.contains { clause in
      clause.isRequired && (ValueRole(clause.role).kind == .item || clause.kind.isGoods)
    } ?? false
  }
}
