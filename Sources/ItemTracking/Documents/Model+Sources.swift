/// What a record stands for.
extension Model {
  /// The goods of a source and where they are.
  public func sku(of source: SourceReference) -> StockkeepingUnit {
    switch source.kind {
    case .line: trackedSKUs[lines[RowID(raw: source.row)].stock].unit
    case .transferInbound: trackedSKUs[lines[RowID(raw: source.row)].toStock].unit
    case .component: trackedSKUs[components[RowID(raw: source.row)].stock].unit
    case .ledgerEntry: trackedSKUs[itemLedgerEntries[RowID(raw: source.row)].stock].unit
    }
  }

  /// A source in words, for refusals.
  func describe(_ source: SourceReference) -> Wording {
    switch source.kind {
    case .line, .transferInbound:
      let line = lines[RowID(raw: source.row)]
      return "\(documents[line.document].no).\(line.lineNo)"
    case .component:
      let component = components[RowID(raw: source.row)]
      let line = lines[component.line]
      return "\(documents[line.document].no).\(line.lineNo).\(component.componentNo)"
    case .ledgerEntry: return "entry \(RowID<ItemLedgerEntry>(raw: source.row).entryNo)"
    }
  }
}
