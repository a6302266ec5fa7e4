import ItemTracking
import LotwiseSyntax

/// Opens a warehouse journal at a directed location: adjustments of its bins (W-072a).
struct WarehouseJournalStatement: Statement {
  static let leaders = ["warehouse"]
  static let forms = [
    StatementForm(
      "warehouse journal",
      "Open a warehouse journal: what came into bins of a directed location, or left them.",
      [
        "warehouse journal WJ1 at WHI { positive 3 of LOTW in bin P1 { 2 of lot L1; 1 of lot L2 } }",
        "warehouse journal WJ2 at WHI { negative 2 of LOTW lot L1 in bin P1 }",
      ]
    ) { form in
      let no = form.required("journal", DocumentNo.self, as: .document.new)
      let place = form.required("location", after: "at", LocationCode.self)
      let date = form.optional("registering date", after: "on", CalendarDate.self)
      let lines = form.lines("lines", of: Line.self)
      return { a throws(Diagnostic) in
        Self(
          no: try a.value(no), place: try a.value(place), date: try a.value(date) ?? .blank,
          lines: try a.lines(lines) ?? [])
      }
    }
  ]

  private let no: DocumentNo
  private let place: LocationCode
  private let date: CalendarDate
  private let lines: [Line]

  func execute(in session: inout Session) throws(StatementFailure) -> Outcome {
    try session.refusing { model throws(TrackingError) in
      let document = try ChangeWarehouseJournal.open(no, at: place, on: date)
        .perform(on: &model)
      for line in lines { try line.add(to: document, &model) }
    }
    return .done
  }

  private struct Line: ClauseGroup, Sendable {
    var type: WarehouseEntryType
    var goods: Goods
    var numbers: [Number]

    static let group = GroupForms<Line>(
      "warehouse journal line",
      [
        alternative("positive", .positiveAdjustment), alternative("negative", .negativeAdjustment),
      ])

    private static func alternative(
      _ phrase: String, _ type: WarehouseEntryType
    ) -> GroupForms<Line>.Alternative {
      GroupForms<Line>.Alternative(phrase) { form in
        let goods = form.required("goods", Goods.self)
        let numbers = form.lines("numbers", of: Number.self)
        return { a throws(Diagnostic) in
          let goods = try a.value(goods)
          guard goods.locationCode.isBlank else {
            throw Diagnostic(
              .notHere, "all lines of a warehouse journal are at its location",
              at: a.wholePlace, label: "leave `at` out")
          }
          return Line(type: type, goods: goods, numbers: try a.lines(numbers) ?? [])
        }
      }
    }

    func add(
      to document: RowID<WarehouseDocument>, _ model: inout Model
    ) throws(TrackingError) {
      let item = try model.item(goods.itemNo)
      let quantity = goods.quantityOrOneEach
      var line = AddWarehouseJournalLine(
        to: document, type, quantity, of: goods.itemNo, in: goods.bin)
      line.variantCode = goods.variantCode
      line.unitCode = goods.unitCode
      let (base, perUnit) = try model.baseQuantity(quantity, in: goods.unitCode, of: item)
      if goods.keys.count > 1 { try goods.requireOneEach(base) }
      for key in goods.keys where !key.isBlank {
        var number = AddWarehouseJournalLine.Number(key, goods.keys.count > 1 ? .one : base)
        number.expirationDate = goods.expirationDate
        number.warrantyDate = goods.warrantyDate
        line.numbers.append(number)
      }
      for number in numbers {
        line.numbers += try number.numbers(perUnit, item, model)
      }
      try line.perform(on: &model)
    }
  }

  /// `2 of lot L1 expires 2026-05-01`, in the line's unit unless it names one.
  private struct Number: ClauseGroup, Sendable {
    var amount: QuantityInUnit?
    var keys: TrackingKeys
    var dates: NumberDates

    static let group = GroupForms<Number>("number of a warehouse line") { form in
      let amount = form.optional("quantity", Amount.self)
      let keys = TrackingKeys.requiredClauses(in: &form)
      let dates = NumberDates.clauses(in: &form)
      return { a throws(Diagnostic) in
        Number(amount: try a.value(amount), keys: try keys(&a), dates: try dates(&a))
      }
    }

    func numbers(
      _ perUnit: Quantity, _ item: Item, _ model: borrowing Model
    ) throws(TrackingError) -> [AddWarehouseJournalLine.Number] {
      var base = Quantity.one
      if let amount {
        if amount.unitCode.isBlank {
          guard let product = amount.quantity.multiplied(by: perUnit) else {
            throw TrackingError(
              .quantityOverflow, blaming: .quantity,
              "\(amount.quantity) leads to a quantity beyond 999,999,999.99999")
          }
          base = product
        } else {
          base = try model.baseQuantity(amount.quantity, in: amount.unitCode, of: item).base
        }
      }
      return keys.map {
        var number = AddWarehouseJournalLine.Number($0, keys.count > 1 ? .one : base)
        number.expirationDate = dates.expiration ?? .blank
        number.warrantyDate = dates.warranty ?? .blank
        return number
      }
    }
  }
}
