/// What keeps planning from changing a supply, or from letting it serve a demand (P-129).
package enum PlanLimit: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// It is fixed (P-123).
  case flexibility
  /// It comes further from the demand than supply is moved (P-130).
  case rescheduling
  /// It waits so little longer that it stays (P-130).
  case dampener
  /// What is too much of it is too little to be taken away (P-132).
  case dampenerQuantity
  /// The demand comes later than an order collects (P-129).
  case accumulation
  /// Something needs it earlier (P-130).
  case fixedDate
  /// It may not be larger (P-126).
  case maximumOrder
  /// So much of it is reserved, or was ordered at least (P-132).
  case minimum
  /// Inventory is looked at bucket by bucket (P-134).
  case bucket

  package var name: String {
    switch self {
    case .flexibility: "flexibility"
    case .rescheduling: "rescheduling period"
    case .dampener: "dampener period"
    case .dampenerQuantity: "dampener quantity"
    case .accumulation: "accumulation period"
    case .fixedDate: "needed earlier"
    case .maximumOrder: "maximum order"
    case .minimum: "reserved"
    case .bucket: "time bucket"
    }
  }

  /// The rule that says no.
  package var rule: String {
    switch self {
    case .flexibility: "P-123"
    case .rescheduling, .dampener, .fixedDate: "P-130"
    case .dampenerQuantity, .minimum: "P-132"
    case .accumulation: "P-129"
    case .maximumOrder: "P-126"
    case .bucket: "P-134"
    }
  }
}

/// A change that balancing did not make, and what said no.
package struct PlanNote: Hashable, Sendable {
  package var limit: PlanLimit
  /// The supply that stayed as it was, by its place in the plan.
  package var supply: Int
  /// The demand that it would have been changed for; nil for none.
  package var demand: Int?
  /// Where a window ends; blank for a limit that is no period.
  package var date = CalendarDate.blank
  /// The quantity that a limit names; zero for a period.
  package var quantity = Quantity.zero
}

/// Balances as `balance` does, and tells what it left as it was.
func balanceWithNotes(
  _ profile: InventoryProfile, _ parameters: ResolvedParameters, _ period: PlanningPeriod
) throws(PlanningFault) -> (plan: Plan, notes: [PlanNote]) {
  var balancing = Balancing(profile, parameters, period)
  balancing.notes = PlanNotes()
  let plan = try balancing.balance()
  return (plan, balancing.notes?.all ?? [])
}

/// Notes in the order in which they came up, each once.
struct PlanNotes {
  private(set) var all: [PlanNote] = []
  private var known: Set<PlanNote> = []

  mutating func add(_ note: PlanNote) {
    if known.insert(note).inserted { all.append(note) }
  }
}

extension Balancing {
  mutating func note(
    _ limit: PlanLimit, _ supply: Int, for demand: Int?, until date: CalendarDate = .blank,
    _ quantity: Quantity = .zero
  ) {
    notes?.add(
      PlanNote(limit: limit, supply: supply, demand: demand, date: date, quantity: quantity))
  }

  /// Why a supply does not come as early as a demand.
  mutating func noteNotIn(_ supply: Int, _ demand: Int) {
    guard notes != nil else { return }
    let isFixed = supplies[supply].flexibility != .unlimited
    let reach = demands[demand].date.adding(days: Int(parameters.reschedulingDays))
    note(
      isFixed ? .flexibility : .rescheduling, supply, for: demand, until: isFixed ? .blank : reach)
  }

  /// Why a supply does not wait for a later demand.
  mutating func noteNotOut(_ supply: Int, _ demand: Int) {
    let isOrder = supplies[supply].origin != .stock && supplies[supply].action != .new
    guard notes != nil, isOrder else { return }
    let event = supplies[supply]
    let reach = event.date.adding(days: Int(parameters.reschedulingDays))
    if event.flexibility != .unlimited {
      note(.flexibility, supply, for: demand)
    } else if reach < demands[demand].date {
      note(.rescheduling, supply, for: demand, until: reach)
    } else {
      note(.fixedDate, supply, for: demand, until: event.fixedDate)
    }
  }

  /// A supply that could wait for a later demand and stays at its own day.
  mutating func noteStays(_ supply: Int, _ demand: Int) {
    guard notes != nil, supplies[supply].action != .new else { return }
    let event = supplies[supply]
    let reach = event.date.adding(days: Int(parameters.dampenerDays))
    guard reach >= demands[demand].date else { return }
    note(.dampener, supply, for: demand, until: reach)
  }

  /// Why a supply is not raised for a demand.
  mutating func noteNotRaised(_ supply: Int, _ demand: Int) {
    guard notes != nil, supplies[supply].origin != .stock else { return }
    let event = supplies[supply]
    let most = parameters.maximumOrder
    let date = demands[demand].date
    if event.flexibility != .unlimited {
      note(.flexibility, supply, for: demand)
    } else if parameters.policy == .lotForLot,
      !isAccumulated(to: event.date, date)
    {
      let reach = event.date.adding(days: Int(parameters.accumulationDays))
      note(.accumulation, supply, for: demand, until: reach)
    } else if most.isPositive, event.remaining >= most {
      note(.maximumOrder, supply, for: demand, most)
    }
  }

  /// Why a supply of which something is free is not lowered.
  mutating func noteNotLowered(_ supply: Int, by quantity: Quantity) {
    guard notes != nil, quantity.isPositive, supplies[supply].origin != .stock else { return }
    let part = decreasable(supply, quantity)
    if supplies[supply].flexibility == .none {
      note(.flexibility, supply, for: nil)
    } else if supplies[supply].action != .new, !part.isPositive {
      note(.minimum, supply, for: nil, supplies[supply].minimum)
    } else if part.isPositive, part <= parameters.dampenerQuantity {
      note(.dampenerQuantity, supply, for: nil, parameters.dampenerQuantity)
    }
  }
}
