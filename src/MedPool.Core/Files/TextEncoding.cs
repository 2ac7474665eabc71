using System.Text.Json.Serialization;

namespace MedPool.Files;

/// <summary>How the bytes of a text file are read (字符编码). Bytes that are not valid in the stated encoding are an error, never replaced.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextEncoding>))]
public enum TextEncoding
{
    /// <summary>UTF-8, with or without byte order mark.</summary>
    Utf8,

    /// <summary>GB18030, which includes GBK and GB2312 (国标码).</summary>
    Gb18030,
}
