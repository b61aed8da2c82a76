using System.Globalization;
using GraphQL.Binding;
using Hub.Domain;

namespace Hub.Schema;

/// <summary>How the contract's own scalars are read and written.</summary>
internal static class Scalars
{
    public static void Bind(Bindings bind)
    {
        bind.RefuseText(text => text.Contains('\0') ? "no text here may have the character U+0000." : null);
        bind.Scalar<DateOnly>("Date", ReadDate, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        bind.Scalar<DateTimeOffset>("DateTime", ReadMoment, WriteMoment);
        bind.Scalar<PersonCode>("PersonCode", text => PersonCode.TryParse(text, out var code) ? code : null, code => code.Value);
        bind.Scalar<InstitutionCode>("InstitutionCode", text => InstitutionCode.TryParse(text, out var code) ? code : null, code => code.Value);
        bind.Scalar<RegionCode>("RegionCode", text => RegionCode.TryParse(text, out var code) ? code : null, code => code.ToString());
        bind.Scalar<Cursor>("Cursor", text => new Cursor(text), cursor => cursor.Text);
    }

    public static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As text; what is written mostly is the moment that was written before it: when the source of a whole list was last heard.</summary>
    public static string WriteMoment(DateTimeOffset moment)
    {
        if (s_text is not null && s_written == moment.UtcTicks) return s_text;
        s_written = moment.UtcTicks;
        return s_text = moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
    }

    [ThreadStatic]
    private static long s_written;

    [ThreadStatic]
    private static string? s_text;

    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    // RFC 3339 wants the offset; K also takes none, so what lacks it is told by its last characters.
    private static DateTimeOffset? ReadMoment(string text) =>
        (text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-'))
        && DateTimeOffset.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
