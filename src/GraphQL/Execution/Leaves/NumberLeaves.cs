using System.Globalization;
using System.Numerics;
using GraphQL.Response;

namespace GraphQL.Execution.Leaves;

/// <summary>Int: 32 bits, whatever the CLR type is.</summary>
internal sealed class IntLeaf<T> : Leaf<T> where T : IBinaryInteger<T>
{
    public override bool MayRefuse => typeof(T) == typeof(long);

    public override string? Refusal(T value) =>
        long.CreateChecked(value) is < int.MinValue or > int.MaxValue ? $"Int cannot represent non 32-bit signed integer value: {value}" : null;

    public override void Write(ref JsonOutput output, T value) => output.Number(long.CreateTruncating(value));
}

/// <summary>Float: any finite number.</summary>
internal sealed class FloatLeaf<T> : Leaf<T> where T : INumber<T>
{
    public override bool MayRefuse => true;

    public override string? Refusal(T value) => T.IsFinite(value) ? null : $"Float cannot represent non numeric value: {value}";

    public override void Write(ref JsonOutput output, T value)
    {
        if (typeof(T) == typeof(decimal))
        {
            output.Number(decimal.CreateTruncating(value));
        }
        else
        {
            output.Number(double.CreateTruncating(value));
        }
    }
}

/// <summary>ID of a CLR type other than string: written as its text.</summary>
internal sealed class IdLeaf<T> : Leaf<T> where T : IFormattable
{
    public override void Write(ref JsonOutput output, T value) => output.Text(value.ToString(null, CultureInfo.InvariantCulture));
}
