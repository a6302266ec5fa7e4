/// Which numbers a movement asks for (T-006, T-007, T-010).
public struct NumberRequirements: Hashable, Sendable {
  /// Whether a serial number must be named.
  public var serial = false
  /// Whether a lot number must be named.
  public var lot = false
  /// Whether a package number must be named.
  public var package = false

  /// True when the movement needs no number.
  public var isNone: Bool { !serial && !lot && !package }
}

extension ItemTrackingCode {
  /// What is asked for of one kind of number.
  public subscript(kind: NumberKind) -> NumberFlags {
    get {
      switch kind {
      case .serial: serial
      case .lot: lot
      case .package: package
      }
    }
    set {
      switch kind {
      case .serial: serial = newValue
      case .lot: lot = newValue
      case .package: package = newValue
      }
    }
  }

  /// T-007: specific, or the flag of the kind of movement and its direction.
  public func requirements(_ type: EntryType, inbound: Bool) -> NumberRequirements {
    let flag: NumberFlags =
      switch type {
      case .purchase: inbound ? .purchaseInbound : .purchaseOutbound
      case .sale: inbound ? .salesInbound : .salesOutbound
      case .positiveAdjustment: inbound ? .positiveInbound : .positiveOutbound
      case .negativeAdjustment: inbound ? .negativeInbound : .negativeOutbound
      case .transfer: .transfer
      case .consumption, .output: inbound ? .manufacturingInbound : .manufacturingOutbound
      case .assemblyConsumption, .assemblyOutput: inbound ? .assemblyInbound : .assemblyOutbound
      }
    let wanted: NumberFlags = [.specific, flag]
    return NumberRequirements(
      serial: !serial.isDisjoint(with: wanted), lot: !lot.isDisjoint(with: wanted),
      package: !package.isDisjoint(with: wanted))
  }

  /// True when the code asks for information cards, or has them made (T-010, T-011).
  var concernsCards: Bool {
    let any: NumberFlags = [.cardInbound, .cardOutbound, .cardsCreated]
    return !serial.union(lot).union(package).isDisjoint(with: any)
  }

  /// T-010: whether the information card of a kind of number must exist.
  public func requiresCard(_ kind: NumberKind, _ type: EntryType, inbound: Bool) -> Bool {
    let flags = self[kind]
    if type == .transfer { return !flags.isDisjoint(with: [.cardInbound, .cardOutbound]) }
    return flags.contains(inbound ? .cardInbound : .cardOutbound)
  }
}
