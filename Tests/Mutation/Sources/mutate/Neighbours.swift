import SwiftSyntax

/// What stands beside what: fields of one type in one struct, cases of one enum.
final class Neighbours: SyntaxVisitor {
  private var fieldGroups: [String: [[String]]] = [:]
  private var caseGroups: [String: [[String]]] = [:]

  func fields(beside name: String) -> [String] { Self.sure(name, fieldGroups) }
  func cases(beside name: String) -> [String] { Self.sure(name, caseGroups) }

  init() { super.init(viewMode: .sourceAccurate) }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    var names: [String: [String]] = [:]
    for member in node.memberBlock.members {
      guard let variable = member.decl.as(VariableDeclSyntax.self),
        !variable.modifiers.contains(where: { $0.name.text == "static" }),
        let binding = variable.bindings.first, variable.bindings.count == 1,
        binding.accessorBlock == nil, let type = binding.typeAnnotation?.type,
        let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.text
      else { continue }
      names[type.trimmedDescription, default: []].append(name)
    }
    for list in names.values { Self.join(list, in: &fieldGroups) }
    return .visitChildren
  }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    var names: [String] = []
    for member in node.memberBlock.members {
      guard let line = member.decl.as(EnumCaseDeclSyntax.self) else { continue }
      names += line.elements.filter { $0.parameterClause == nil }.map(\.name.text)
    }
    Self.join(names, in: &caseGroups)
    return .visitChildren
  }

  /// What stands beside a name wherever it occurs is surest to fit.
  private static func sure(_ name: String, _ table: [String: [[String]]]) -> [String] {
    let groups = table[name] ?? []
    let common = groups.dropFirst().reduce(Set(groups.first ?? [])) { $0.intersection($1) }
    let near = groups.compactMap { group in
      group.firstIndex(of: name).map { group[($0 + 1) % group.count] }
    }
    let fit = near.filter(common.contains)
    return Set(fit.isEmpty ? near : fit).sorted()
  }

  private static func join(_ list: [String], in table: inout [String: [[String]]]) {
    guard list.count > 1 else { return }
    for name in list { table[name, default: []].append(list) }
  }
}
