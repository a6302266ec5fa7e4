/// Declares what a company works with.
///
/// A name that is blank is refused with `code-blank`, one that is taken with `already-exists`.
public enum Declare: Command {
  /// An item under a number of its own.
  case item(Item)
  /// A variant of an item that is there.
  case variant(ItemVariant)
  /// A unit of an item that is there (T-044).
  case unit(ItemUnitOfMeasure)
  /// A stretch of a number series from a date on (T-081).
  case series(NoSeriesLine)
  /// A location under a code of its own.
  case location(Location)
  /// A vendor or a customer.
  case party(Party)
  /// A tracking code by what is set on it, in order (T-003 to T-014).
  case trackingCode(ItemTrackingCodeCode, [TrackingCodeChange])
  /// The information card of a number (T-190).
  case card(NumberInformation)
  /// What one base unit of an item is made of; an earlier bill of materials is replaced.
  case billOfMaterials(ItemNo, [BillOfMaterialsLine])
  /// What one base unit of an item is assembled of; an earlier one is replaced.
  case assemblyBillOfMaterials(ItemNo, [BillOfMaterialsLine])
  /// The operations in which an item is produced, by their numbers (T-162).
  case operations(ItemNo, [Int32])
  /// How goods go from one place to another; one that is there is replaced (P-167).
  case route(TransferRoute)

  /// - Throws: `already-exists`, `code-blank`, the code of what it names and is not there (such as
  ///   `item-unknown`), and what the rules of its kind refuse.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    switch self {
    case .item(let item): try model.declare(item)
    case .variant(let variant): try model.declare(variant)
    case .unit(let unit): try model.declare(unit)
    case .series(let line): try model.declare(line)
    case .location(let location): try model.declare(location)
    case .party(let party): try model.declare(party)
    case .trackingCode(let code, let changes): try model.declareTrackingCode(code, changes)
    case .card(let card): try model.declareCard(card)
    case .billOfMaterials(let item, let lines):
      try model.declareBillOfMaterials(of: item, lines)
    case .assemblyBillOfMaterials(let item, let lines):
      try model.declareBillOfMaterials(of: item, lines, forAssembly: true)
    case .operations(let item, let numbers): try model.declareOperations(of: item, numbers)
    case .route(let route): try model.declare(route)
    }
  }
}
