using System.Text;

namespace Hub.Store;

/// <summary>Tells UTF-8 from GB18030 by reading: what is no valid UTF-8 is the other, or no text of ours.</summary>
internal static class TextEncoding
{
    /// <exception cref="ImportException">Neither.</exception>
    public static Encoding Of(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding[] candidates = [new UTF8Encoding(false, throwOnInvalidBytes: true), Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)];
        return candidates.FirstOrDefault(e => Reads(path, e)) ?? throw new ImportException("The file is neither UTF-8 nor GB18030.");
    }

    private static bool Reads(string path, Encoding encoding)
    {
        using var stream = File.OpenRead(path);
        var decoder = encoding.GetDecoder();
        var bytes = new byte[65536];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        try
        {
            for (int read; (read = stream.Read(bytes)) > 0;) decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
            decoder.GetChars([], chars, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
