import ItemTracking
import LotwiseSyntax

/// The clauses of a location, alike in its declaration and in `set location`.
struct LocationClauses: Sendable {
  var name: TextID?
  var isInTransit: Bool?
  var inbound: TextID?
  var outbound: TextID?
  var withoutCard: MissingCardPolicy?
  var warehouse: [LocationChange] = []

  static func clauses(in form: inout FormBuilder) -> Reader<LocationClauses> {
    let name = form.optional("name", QuotedText.self)
    let inTransit = form.yesNo("in transit", "not in transit")
    let inbound = form.optional("inbound handling", after: "inbound", FormulaOrNone.self)
    let outbound = form.optional("outbound handling", after: "outbound", FormulaOrNone.self)
    let withoutCard = form.optional(
      "policy without card", after: "without card plan", MissingCardPolicy.self)
    let required = form.list("requirement", after: "requires", of: Requirement.self)
    let released = form.list(
      "released requirement", after: "does not require", of: Requirement.self)
    let policies = policies(in: &form)
    let purposes = purposes(in: &form)
    form.allowBraces()
    return { a throws(Diagnostic) in
      var clauses = LocationClauses()
      clauses.name = try a.value(name)
      clauses.isInTransit = a.value(inTransit)
      clauses.inbound = try a.value(inbound)
      clauses.outbound = try a.value(outbound)
      clauses.withoutCard = try a.value(withoutCard)
      // What depends on bins comes after them, whatever the order of the words.
      let wanted = try a.values(required).sorted { $0.rank < $1.rank }
      clauses.warehouse += wanted.map { .flag($0.flag, true) }
      let unwanted = try a.values(released).sorted { $0.rank > $1.rank }
      clauses.warehouse += unwanted.map { .flag($0.flag, false) }
      clauses.warehouse += try policies(&a)
      clauses.warehouse += try purposes(&a)
      return clauses
    }
  }

  func apply(to code: LocationCode, _ model: inout Model) throws(TrackingError) {
    if name != nil || isInTransit != nil || inbound != nil || outbound != nil
      || withoutCard != nil
    {
      let (name, isInTransit) = (name, isInTransit)
      let (inbound, outbound, withoutCard) = (inbound, outbound, withoutCard)
      let change = ChangeMasterData.location(code) { location in
        if let name { location.description = name }
        if let inbound { location.inbound = inbound }
        if let outbound { location.outbound = outbound }
        if let withoutCard { location.withoutCard = withoutCard }
        switch isInTransit {
        case true?: location.flags.insert(.inTransit)
        case false?: location.flags.remove(.inTransit)
        case nil: break
        }
      }
      try change.perform(on: &model)
    }
    try DeclareWarehouse.location(code, warehouse).perform(on: &model)
  }

  // MARK: How goods are handled

  private static func policies(in form: inout FormBuilder) -> Reader<[LocationChange]> {
    let defaults = form.optional("selection", after: "default bins", DefaultBins.self)
    let picks = form.optional("pick policy", after: "pick by", PickPolicy.self)
    let fefo = form.yesNo("picks by fefo", "not by fefo")
    let byDefault = form.flag("place by default")
    let template = form.optional(
      "template", after: "place by template", PutAwayTemplateCode.self)
    let breakbulk = form.yesNo("breakbulk allowed", "breakbulk not allowed")
    let lines = form.list("lines", after: "always creates", of: AlwaysCreated.self)
    let worksheet = form.yesNo("put-away worksheet", "no put-away worksheet")
    let consumption = form.optional(
      "consumption handling", after: "consumption by", ConsumptionWay.self)
    let output = form.optional("output handling", after: "output by", OutputWay.self)
    let assembly = form.optional("assembly handling", after: "assembly by", ConsumptionWay.self)
    let capacity = form.optional("capacity policy", after: "capacity", Capacity.self)
    let horizon = form.optional("horizon", after: "cross-dock horizon", FormulaText.self)
    form.exclude(byDefault, template)
    return { a throws(Diagnostic) in
      var changes: [LocationChange] = []
      if let choice = try a.value(defaults) { changes.append(.defaultBins(choice.selection)) }
      if let choice = try a.value(picks) { changes.append(.pickBins(choice.policy)) }
      if let isOn = a.value(fefo) { changes.append(.flag(.fefo, isOn)) }
      if a.has(byDefault) { changes.append(.putAwayBins(.defaultBin)) }
      if let template = try a.value(template) {
        changes += [.putAwayBins(.template), .template(template)]
      }
      if let isOn = a.value(breakbulk) { changes.append(.flag(.breakbulk, isOn)) }
      for kind in try a.values(lines) { changes.append(.flag(kind.flag, true)) }
      if let isOn = a.value(worksheet) { changes.append(.flag(.putAwayWorksheet, isOn)) }
      if let choice = try a.value(consumption) { changes.append(.consumption(choice.handling)) }
      if let choice = try a.value(output) { changes.append(.output(choice.handling)) }
      if let choice = try a.value(assembly) { changes.append(.assembly(choice.handling)) }
      if let choice = try a.value(capacity) { changes.append(.capacity(choice.policy)) }
      if let horizon = try a.value(horizon) { changes.append(.horizon(horizon)) }
      return changes
    }
  }

  // MARK: Bins with a purpose

  private static func purposes(in form: inout FormBuilder) -> Reader<[LocationChange]> {
    let words: [(purpose: SpecialBin, words: String)] = [
      (.receipt, "receipt bin"), (.shipment, "shipment bin"), (.adjustment, "adjustment bin"),
      (.crossDock, "cross-dock bin"), (.shopFloor, "shop floor bin"),
      (.toProduction, "production bin"), (.fromProduction, "production out"),
      (.toAssembly, "assembly bin"), (.fromAssembly, "assembly out"),
      (.orderAssembly, "order assembly bin"),
    ]
    let slots = words.map { purpose, words in
      (purpose, form.optional(words, after: words, BinCode.self, blaming: .bin))
    }
    return { a throws(Diagnostic) in
      var changes: [LocationChange] = []
      for (purpose, slot) in slots {
        if let code = try a.value(slot) { changes.append(.bin(purpose, code)) }
      }
      return changes
    }
  }
}

/// What a location may require (W-001).
private enum Requirement: String, ClauseChoice {
  case bins, receive
  case putAway = "put-away"
  case ship, pick, directed
  case crossDock = "cross-dock"
  case classes = "class"

  var word: String { rawValue }

  var flag: WarehouseFlags {
    switch self {
    case .bins: .bins
    case .receive: .receive
    case .putAway: .putAway
    case .ship: .ship
    case .pick: .pick
    case .directed: .directed
    case .crossDock: .crossDock
    case .classes: .classes
    }
  }

  /// Bins first, then documents, then what needs them.
  var rank: Int {
    switch self {
    case .bins: 0
    case .receive, .putAway, .ship, .pick: 1
    case .directed: 2
    case .crossDock, .classes: 3
    }
  }
}

private enum DefaultBins: String, ClauseChoice {
  case none, fixed
  case lastUsed = "last used"

  var word: String { rawValue }

  var selection: DefaultBinSelection {
    switch self {
    case .none: .none
    case .fixed: .fixed
    case .lastUsed: .lastUsed
    }
  }
}

private enum PickPolicy: String, ClauseChoice {
  case byDefault = "default"
  case ranking

  var word: String { rawValue }
  var policy: BinPolicy { self == .ranking ? .ranking : .defaultBin }
}

private enum AlwaysCreated: String, ClauseChoice {
  case pickLines = "pick lines"
  case putAwayLines = "put-away lines"

  var word: String { rawValue }
  var flag: WarehouseFlags { self == .pickLines ? .pickLines : .putAwayLines }
}

private enum ConsumptionWay: String, ClauseChoice {
  case noPick = "no pick"
  case optionalPick = "optional pick"
  case warehousePick = "warehouse pick"
  case inventoryPick = "inventory pick"

  var word: String { rawValue }

  var handling: ConsumptionHandling {
    switch self {
    case .noPick: .noPick
    case .optionalPick: .optionalPick
    case .warehousePick: .warehousePick
    case .inventoryPick: .inventoryPick
    }
  }
}

private enum OutputWay: String, ClauseChoice {
  case noPutAway = "no put-away"
  case putAway = "put-away"
  case inventoryPutAway = "inventory put-away"

  var word: String { rawValue }

  var handling: OutputHandling {
    switch self {
    case .noPutAway: .noPutAway
    case .putAway: .warehousePutAway
    case .inventoryPutAway: .inventoryPutAway
    }
  }
}

private enum Capacity: String, ClauseChoice {
  case unchecked, allowed, refused

  var word: String { rawValue }

  var policy: CapacityPolicy {
    switch self {
    case .unchecked: .unchecked
    case .allowed: .allowed
    case .refused: .refused
    }
  }
}
