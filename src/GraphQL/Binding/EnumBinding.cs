using System.Text;

namespace GraphQL.Binding;

/// <summary>How an enum's names and values stand for each other; the untyped half of <see cref="EnumBinding{T}"/>.</summary>
internal abstract class EnumBinding(string name, Type clrType)
{
    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;

    public abstract IEnumerable<string> Names { get; }

    public abstract object Read(string name);
}

/// <summary>A C# enum: PascalCase there, SCREAMING_SNAKE in the schema.</summary>
internal sealed class EnumBinding<T> : EnumBinding where T : struct, Enum
{
    private readonly Dictionary<string, object> values = [];

    public EnumBinding(string name) : base(name, typeof(T))
    {
        foreach (var value in Enum.GetValues<T>())
        {
            values[ScreamingSnake(value.ToString())] = value;
        }
    }

    public override IEnumerable<string> Names => values.Keys;

    public override object Read(string name) => values[name];

    public IEnumerable<(T Value, string Name)> Pairs => values.Select(pair => ((T)pair.Value, pair.Key));

    /// <summary><c>VbpNonSelected</c> is <c>VBP_NON_SELECTED</c>, <c>Reg38</c> is <c>REG38</c>, <c>OtherB1</c> is <c>OTHER_B1</c>.</summary>
    private static string ScreamingSnake(string pascal)
    {
        var snake = new StringBuilder(pascal.Length + 4);
        for (var i = 0; i < pascal.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(pascal[i])
                && (!char.IsUpper(pascal[i - 1]) || i + 1 < pascal.Length && char.IsLower(pascal[i + 1]));
            if (startsWord)
            {
                snake.Append('_');
            }
            snake.Append(char.ToUpperInvariant(pascal[i]));
        }
        return snake.ToString();
    }
}
