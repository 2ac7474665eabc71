using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MedPool.Tests.HouseRules.Command;

/// <summary>Finds arithmetic on amounts: operators on <see cref="Fen"/> and <see cref="AmountSum"/>, and on the number of fen that they hold.</summary>
internal static class FenArithmetic
{
    private static readonly string[] Amounts = ["MedPool.Fen", "MedPool.AmountSum"];

    private static readonly SyntaxKind[] Operators =
    [
        SyntaxKind.AddExpression, SyntaxKind.SubtractExpression, SyntaxKind.MultiplyExpression, SyntaxKind.DivideExpression, SyntaxKind.ModuloExpression,
        SyntaxKind.AddAssignmentExpression, SyntaxKind.SubtractAssignmentExpression, SyntaxKind.MultiplyAssignmentExpression,
        SyntaxKind.DivideAssignmentExpression,
        SyntaxKind.ModuloAssignmentExpression, SyntaxKind.UnaryMinusExpression,
    ];

    /// <summary>The operators in a file that work on amounts, each with its line.</summary>
    public static IEnumerable<string> In(SemanticModel model) =>
        from node in model.SyntaxTree.GetRoot().DescendantNodes()
        where Operators.Contains(node.Kind()) && !IsSumOfAHeading(node) && model.GetTypeInfo(node).Type?.SpecialType != SpecialType.System_String
        where OperandsOf(node).Any(operand => IsAmount(operand, model))
        select $"line {node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node}";

    private static IEnumerable<ExpressionSyntax> OperandsOf(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => [binary.Left, binary.Right],
        AssignmentExpressionSyntax assignment => [assignment.Left, assignment.Right],
        PrefixUnaryExpressionSyntax unary => [unary.Operand],
        _ => [],
    };

    // An amount, or its number of fen, be it converted.
    private static bool IsAmount(ExpressionSyntax operand, SemanticModel model) => operand switch
    {
        CastExpressionSyntax cast => IsAmount(cast.Expression, model),
        ParenthesizedExpressionSyntax inner => IsAmount(inner.Expression, model),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } number when IsAmountType(model.GetTypeInfo(number.Expression).Type) => true,
        _ => IsAmountType(model.GetTypeInfo(operand).Type),
    };

    private static bool IsAmountType(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsAmountType(nullable.TypeArguments[0]),
        null => false,
        _ => Amounts.Contains(type.ToDisplayString()),
    };

    private static bool IsSumOfAHeading(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is
        {
            Identifier.ValueText: "Sum",
            Parent: ClassDeclarationSyntax { Identifier.ValueText: "Amounts" },
        };
}
