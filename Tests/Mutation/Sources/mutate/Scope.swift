import SwiftSyntax

/// What is known of a place from the text around it.
enum Scope {
  /// The function, initialiser or property that a place lies in.
  static func declaration(around node: Syntax) -> Syntax? {
    var current: Syntax? = node
    while let syntax = current {
      if syntax.is(FunctionDeclSyntax.self) || syntax.is(InitializerDeclSyntax.self)
        || syntax.is(SubscriptDeclSyntax.self)
      {
        return syntax
      }
      if syntax.is(VariableDeclSyntax.self), syntax.parent?.is(MemberBlockItemSyntax.self) == true {
        return syntax
      }
      current = syntax.parent
    }
    return nil
  }

  static func name(_ node: Syntax) -> String {
    if let function = node.as(FunctionDeclSyntax.self) { return function.name.text }
    if node.is(InitializerDeclSyntax.self) { return "init" }
    if node.is(SubscriptDeclSyntax.self) { return "subscript" }
    return node.as(VariableDeclSyntax.self)?.bindings.first?.pattern.trimmedDescription ?? ""
  }

  /// Parameters of the same type as the one that is named, within one function.
  static func neighbour(of node: DeclReferenceExprSyntax) -> String? {
    let parent = node.parent
    if let access = parent?.as(MemberAccessExprSyntax.self), access.declName.id == node.id {
      return nil
    }
    if let call = parent?.as(FunctionCallExprSyntax.self), call.calledExpression.id == node.id {
      return nil
    }
    guard !isChanged(ExprSyntax(node)), let owner = declaration(around: Syntax(node)) else {
      return nil
    }
    let parameters =
      owner.as(FunctionDeclSyntax.self)?.signature.parameterClause.parameters
      ?? owner.as(InitializerDeclSyntax.self)?.signature.parameterClause.parameters
    let name = node.baseName.text
    let list = parameters.map { Array($0) } ?? []
    if let own = list.first(where: { ($0.secondName ?? $0.firstName).text == name }) {
      let same = list.filter { $0.type.trimmedDescription == own.type.trimmedDescription }
        .map { ($0.secondName ?? $0.firstName).text }
      return same.count > 1 ? next(after: name, in: same) : nil
    }
    return local(name, in: owner)
  }

  /// A `let` of the same function that is made in the same way: a clause beside another.
  private static func local(_ name: String, in owner: Syntax) -> String? {
    let body = owner.as(FunctionDeclSyntax.self)?.body ?? owner.as(InitializerDeclSyntax.self)?.body
    var made: [(name: String, by: String)] = []
    for item in body?.statements ?? [] {
      guard let variable = item.item.as(VariableDeclSyntax.self), variable.bindings.count == 1,
        let binding = variable.bindings.first,
        let pattern = binding.pattern.as(IdentifierPatternSyntax.self),
        let call = binding.initializer?.value.as(FunctionCallExprSyntax.self),
        let last = call.arguments.last
      else { continue }
      let way = call.calledExpression.trimmedDescription + " " + last.trimmedDescription
      made.append((pattern.identifier.text, way))
    }
    guard let own = made.first(where: { $0.name == name }) else { return nil }
    let same = made.filter { $0.by == own.by }.map(\.name)
    return same.count > 1 ? next(after: name, in: same) : nil
  }

  private static func next(after name: String, in list: [String]) -> String? {
    list.firstIndex(of: name).map { list[($0 + 1) % list.count] }
  }

  /// True when something is written to, or handed on to be.
  static func isChanged(_ node: ExprSyntax) -> Bool {
    var current = Syntax(node)
    while let parent = current.parent {
      if parent.is(InOutExprSyntax.self) { return true }
      if let access = parent.as(MemberAccessExprSyntax.self), access.base?.id == current.id {
        current = parent
        continue
      }
      if let part = parent.as(SubscriptCallExprSyntax.self),
        part.calledExpression.id == current.id
      {
        current = parent
        continue
      }
      if let infix = parent.as(InfixOperatorExprSyntax.self), infix.leftOperand.id == current.id {
        if infix.operator.is(AssignmentExprSyntax.self) { return true }
        let text = infix.operator.trimmedDescription
        return text.hasSuffix("=") && !["==", "!=", "<=", ">="].contains(text)
      }
      return false
    }
    return false
  }

  /// True for a comparison that says which of two rows comes first.
  static func ordersRows(_ node: InfixOperatorExprSyntax) -> Bool {
    var current = node.parent
    while let syntax = current {
      if syntax.is(ClosureExprSyntax.self) { return true }
      if let function = syntax.as(FunctionDeclSyntax.self) {
        return function.name.text == "<"
          || function.signature.returnClause?.type.trimmedDescription == "Bool"
            && function.signature.parameterClause.parameters.count == 2
      }
      current = syntax.parent
    }
    return false
  }

  /// True when what is asked of an element is only whether there is one: any of them serves.
  static func onlyAsksForAny(_ node: Syntax) -> Bool {
    var current = node
    while let parent = current.parent {
      if let access = parent.as(MemberAccessExprSyntax.self), access.base?.id == current.id {
        return access.declName.baseName.text == "isNone"
      }
      if let infix = parent.as(InfixOperatorExprSyntax.self) {
        return ["==", "!="].contains(infix.operator.trimmedDescription)
          && infix.rightOperand.is(NilLiteralExprSyntax.self)
      }
      guard parent.is(TryExprSyntax.self) || parent.is(TupleExprSyntax.self) else { return false }
      current = parent
    }
    return false
  }

  /// True when the order of a walk cannot matter: each step only adds to one sum.
  static func onlyAdds(_ body: CodeBlockSyntax) -> Bool {
    guard body.statements.count == 1, let item = body.statements.first,
      case .expr(let expression) = item.item,
      let infix = expression.as(InfixOperatorExprSyntax.self)
    else { return false }
    return infix.operator.trimmedDescription.hasSuffix("=")
      && !infix.operator.is(AssignmentExprSyntax.self)
  }

  /// True for the one expression that is a body's value.
  static func isOnlyResult(_ node: CodeBlockItemSyntax) -> Bool {
    guard let list = node.parent?.as(CodeBlockItemListSyntax.self), list.count == 1 else {
      return false
    }
    guard let holder = list.parent?.parent else { return false }
    if list.parent?.is(ClosureExprSyntax.self) == true { return true }
    if holder.is(IfExprSyntax.self) || holder.is(SwitchExprSyntax.self) {
      return false
    }
    if let function = holder.as(FunctionDeclSyntax.self) {
      return function.signature.returnClause != nil
    }
    return holder.is(VariableDeclSyntax.self) || holder.is(AccessorDeclSyntax.self)
      || list.parent?.is(AccessorBlockSyntax.self) == true
  }

  /// True when an assignment gives a name its first value: leaving it out would not compile.
  static func isFirstValue(_ target: ExprSyntax) -> Bool {
    guard let owner = declaration(around: Syntax(target)) else { return false }
    if owner.is(InitializerDeclSyntax.self) {
      return target.is(DeclReferenceExprSyntax.self)
        || target.trimmedDescription.hasPrefix("self.")
    }
    guard let name = target.as(DeclReferenceExprSyntax.self)?.baseName.text else { return false }
    return owner.tokens(viewMode: .sourceAccurate).contains { token in
      guard token.text == name,
        let binding = token.parent?.parent?.as(PatternBindingSyntax.self)
      else { return false }
      return binding.initializer == nil
    }
  }

  /// What a function can give at once; nil when the type does not tell.
  static func emptyResult(of signature: FunctionSignatureSyntax) -> String? {
    guard let type = signature.returnClause?.type else { return "" }
    if type.is(OptionalTypeSyntax.self) { return "nil" }
    if type.is(ArrayTypeSyntax.self) { return "[]" }
    switch type.trimmedDescription {
    case "Bool": return "false"
    case "Int", "Int32", "Int64": return "0"
    case "Void", "()": return ""
    default: return nil
    }
  }
}
