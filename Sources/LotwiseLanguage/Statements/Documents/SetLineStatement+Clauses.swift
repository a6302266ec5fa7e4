import ItemTracking
import LotwiseSyntax

extension SetLineStatement {
  /// The clauses of `set`, and which of them each kind of target has.
  struct Clauses: Sendable {
    let quantity: Slot<Quantity>
    let unit: Slot<UnitCode>
    let location: Slot<LocationCode>
    let variant: Slot<VariantCode>
    let handled: Part<Handled>
    let dates: Part<NumberDates>
    let unchecked: Flag
    let byProgram: Flag
    let numbers: Part<Numbers>
    let moving: Part<LineDates>
    let due: Slot<CalendarDate>
    let reserve: Slot<ReservePolicy>
    let application: Part<FixedApplication>
    let flexibility: Slot<Flexibility>
    let header: Part<DocumentChanges>
    let from: Slot<PartyNo>
    let to: Slot<PartyNo>
    let orderLine: Slot<DocumentReference>
    let shippingTime: Slot<DateFormula>
    let purchasing: Part<PurchasingClause?>
    let component: Part<ComponentClauses>
    let item: Slot<ItemNo>
    let new: Slot<NewNumber>
    let bin: Slot<BinName>
    let fromBin: Slot<BinName>
    let toBin: Slot<BinName>
    let all: [Clause]

    init(in form: inout FormBuilder) {
      quantity = form.optional("quantity", after: "quantity", Quantity.self)
      unit = form.optional("unit", after: "unit", UnitCode.self)
      location = form.optional("location", after: "at", LocationCode.self)
      variant = form.optional("variant", after: "variant", VariantCode.self)
      handled = form.part(Handled.clauses)
      dates = form.part(NumberDates.clauses)
      unchecked = form.flag("unchecked")
      byProgram = form.flag("by program")
      numbers = form.part(Numbers.clauses)
      moving = form.part(LineDates.movingClauses)
      due = form.optional("due date", after: "due", CalendarDate.self)
      reserve = form.optional("reserve", after: "reserve", ReservePolicy.self)
      application = form.part(FixedApplication.changes)
      flexibility = form.optional("flexibility", after: "flexibility", Flexibility.self)
      header = form.part(Self.headerClauses)
      from = form.optional("vendor, customer or location", after: "from", PartyNo.self)
      to = form.optional("customer, vendor or location", after: "to", PartyNo.self)
      orderLine = form.optional("order line", after: "for", DocumentReference.self)
      shippingTime = form.optional("shipping time", after: "shipping time", DateFormula.self)
      purchasing = form.part(PurchasingClause.clauses)
      component = form.part(ComponentClauses.clauses)
      item = form.optional("item", after: "item", ItemNo.self)
      new = form.optional("new number", after: "as", NewNumber.self)
      bin = form.optional("bin", after: "in bin", BinName.self)
      fromBin = form.optional("bin it leaves", after: "from bin", BinName.self)
      toBin = form.optional("new bin", after: "to bin", BinName.self)
      form.exclude(bin, fromBin)
      all = form.clauses
    }

    /// What only a header has: its dates, the way of a transfer, the status of an order.
    private static func headerClauses(in form: inout FormBuilder) -> Reader<DocumentChanges> {
      let dates = DocumentChanges.ownDates(in: &form)
      let via = form.optional(
        "location in transit", after: "via", LocationCode.self, blaming: .viaLocation)
      let status = form.optional("status", ChangedStatus.self)
      return { a throws(Diagnostic) in
        var header = try dates(&a)
        header.inTransitCode = try a.value(via)
        header.status = try a.value(status)?.status
        return header
      }
    }

    func changes(_ a: inout Arguments) throws(Diagnostic) -> Changes {
      let written = a.written.intersection(own)
      var changes = Changes(
        isUnchecked: a.has(unchecked), dateChange: a.has(byProgram) ? .byProgram : .byUser,
        isOfJournalLine: written.isSubset(of: [item.set, quantity.set]),
        isOfWorksheetLine: written.isSubset(of: quantity.set))
      changes.quantity = try a.value(quantity)
      changes.unit = try a.value(unit)
      changes.location = try a.value(location)
      changes.variant = try a.value(variant)
      changes.handled = try handled.read(&a)
      changes.dates = try dates.read(&a)
      changes.numbers = try numbers.read(&a)
      changes.line.dates = try moving.read(&a)
      changes.line.dates.due = try a.value(due)
      changes.line.dates.shippingTime = try a.value(shippingTime)
      changes.line.reserve = try a.value(reserve)
      changes.line.application = try application.read(&a)
      changes.line.flexibility = try a.value(flexibility)
      changes.header = try header.read(&a)
      changes.header.locationCode = changes.location
      changes.header.dates = changes.line.dates
      changes.from = try a.value(from)
      changes.to = try a.value(to)
      changes.orderLine = try a.value(orderLine)
      changes.purchasing = try purchasing.read(&a)
      changes.component = try component.read(&a)
      changes.item = try a.value(item)
      changes.new = try a.value(new) ?? NewNumber()
      let (inBin, fromBin) = (try a.value(bin), try a.value(fromBin))
      changes.bin = inBin ?? fromBin
      changes.toBin = try a.value(toBin)
      return changes
    }
  }
}

extension SetLineStatement.Clauses {
  /// Refuses a clause that the target does not have; nothing is passed over in silence.
  func check(
    _ target: Reference, _ arguments: borrowing Arguments, saysNumber: Bool
  ) throws(Diagnostic) {
    // The first clause of the form is the target itself.
    let written = arguments.written.intersection(own)
    let (what, allowed) = allowed(of: target, isUnchecked: written.contains(unchecked.set))
    let unfit = written.subtracting(allowed)
    if let clause = clauses(of: unfit).first {
      throw Diagnostic(
        .unexpectedWord, "\(what) has no \(clause.label) to set",
        at: arguments.place(of: unfit), label: expected(allowed))
    }
    let manners = unchecked.set.union(byProgram.set)
    guard written.subtracting(manners).isEmpty, !saysNumber else {
      return try checkManner(written, arguments)
    }
    throw Diagnostic(
      .missingWord, "nothing is said to set", at: arguments.wholePlace, label: expected(allowed))
  }

  /// How a date is set says nothing where no date is.
  private func checkManner(
    _ written: SlotSet, _ arguments: borrowing Arguments
  ) throws(Diagnostic) {
    let dated = moving.slots.union(due.set).union(shippingTime.set)
    if written.contains(byProgram.set), written.isDisjoint(with: dated) {
      throw Diagnostic(
        .unexpectedWord, "`by program` says how a date is set, and none is",
        at: arguments.place(of: byProgram.set), label: "leave it out")
    }
    if written.contains(unchecked.set), written.isDisjoint(with: dates.slots) {
      throw Diagnostic(
        .unexpectedWord, "`unchecked` says how `expires` or `warranty` is set, and none is",
        at: arguments.place(of: unchecked.set), label: "leave it out")
    }
  }

  private var line: SlotSet {
    [
      quantity.set, unit.set, location.set, variant.set, handled.slots, dates.slots,
      byProgram.set, numbers.slots, moving.slots, due.set, reserve.set, application.slots,
      flexibility.set, from.set, orderLine.set, shippingTime.set, purchasing.slots, item.set,
      bin.set, fromBin.set, toBin.set,
    ]
  }

  private var own: SlotSet {
    [line, header.slots, to.set, unchecked.set, component.slots, new.set]
  }

  private func allowed(
    of target: Reference, isUnchecked: Bool
  ) -> (what: String, slots: SlotSet) {
    switch target {
    case .reservation: ("a reservation", quantity.set)
    case .number:
      (
        "a tracking line",
        [quantity.set, dates.slots, unchecked.set, numbers.slots, application.slots, new.set]
      )
    case .document(_, _, let component, _) where component > 0:
      (
        "a component",
        [
          quantity.set, location.set, variant.set, byProgram.set, due.set, self.component.slots,
          bin.set,
        ]
      )
    case .document(_, let line, _, _) where line > 0: ("a line", self.line)
    case .document: ("a document", [line, header.slots, to.set])
    case .entry where isUnchecked: ("a ledger entry", [dates.slots, unchecked.set])
    case .entry, .entryOf, .page: ("what was posted", [])
    }
  }

  private func clauses(of slots: SlotSet) -> [Clause] { slots.ordinals.map { all[$0] } }

  private func expected(_ slots: SlotSet) -> String {
    let words = clauses(of: slots).map { $0.words.isEmpty ? $0.label : $0.words }
    return words.isEmpty ? "" : "expected \(words.joined(separator: ", "))"
  }
}
