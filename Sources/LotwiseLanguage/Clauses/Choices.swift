import ItemTracking
import LotwiseSyntax

// The words for what the model counts in cases; each case has its word beside it.

extension ReservePolicy: ClauseChoice {
  var word: String {
    switch self {
    case .never: "never"
    case .optional: "optional"
    case .always: "always"
    }
  }
}

extension FlushingMethod: ClauseChoice {
  var word: String {
    switch self {
    case .manual: "manually"
    case .forward: "forward"
    case .backward: "backward"
    }
  }
}

extension CostingMethod: ClauseChoice {
  var word: String {
    switch self {
    case .fifo: "fifo"
    case .lifo: "lifo"
    case .average: "average"
    case .specific: "specific"
    case .standard: "standard"
    }
  }
}

extension ItemType: ClauseChoice {
  var word: String {
    switch self {
    case .inventory: "inventory"
    case .nonInventory: "non-inventory"
    case .service: "service"
    }
  }
}

extension NegativeInventory: ClauseChoice {
  var word: String {
    switch self {
    case .byDefault: "default"
    case .allowed: "allowed"
    case .refused: "refused"
    }
  }
}

extension OrderTracking: ClauseChoice {
  var word: String {
    switch self {
    case .none: "none"
    case .only: "only"
    case .messages: "messages"
    }
  }
}

extension VariantRule: ClauseChoice {
  var word: String {
    switch self {
    case .byDefault: "default"
    case .required: "required"
    case .optional: "optional"
    }
  }
}

extension NumberQuality: ClauseChoice {
  var word: String { name }
}

extension Replenishment: ClauseChoice {
  var word: String { name }
}

extension ReorderingPolicy: ClauseChoice {
  var word: String { name }
}

extension MissingCardPolicy: ClauseChoice {
  var word: String { name }
}

/// Where a value may be taken away: `expires after none`.
enum NoneWord: ClauseChoice {
  case none

  var word: String { "none" }
}

extension NumberKind: ClauseChoice {
  var word: String { name }
}

extension ReservationDemandType: ClauseChoice {
  var word: String {
    switch self {
    case .all: "all"
    case .salesOrders: "sales orders"
    case .transfers: "transfers"
    case .components: "components"
    case .assemblyComponents: "assembly components"
    }
  }
}

extension AllocationPolicy: ClauseChoice {
  var word: String {
    switch self {
    case .basic: "basic"
    case .equally: "equally"
    case .byPriority: "by priority"
    }
  }
}

/// Whether planning may change a line.
enum Flexibility: ClauseChoice {
  case unlimited, none

  var word: String {
    switch self {
    case .unlimited: "unlimited"
    case .none: "none"
    }
  }
}

/// A word that stands for the status of a production order.
protocol StatusChoice: ClauseChoice {
  var status: DocumentStatus { get }
}

extension StatusChoice {
  var word: String {
    switch status {
    case .released: "released"
    case .planned: "planned"
    case .firmPlanned: "firm"
    case .finished: "finished"
    case .open: "open"
    case .simulated: "simulated"
    }
  }
}

/// What a production order may be declared as.
enum DeclaredStatus: StatusChoice {
  case released, planned, firm, simulated

  var status: DocumentStatus {
    switch self {
    case .released: .released
    case .planned: .planned
    case .firm: .firmPlanned
    case .simulated: .simulated
    }
  }
}

/// What a production order may be changed to.
enum ChangedStatus: StatusChoice {
  case released, planned, firm, simulated, finished

  var status: DocumentStatus {
    switch self {
    case .released: .released
    case .planned: .planned
    case .firm: .firmPlanned
    case .simulated: .simulated
    case .finished: .finished
    }
  }
}
