/** The page in which tests open their apps; it only defines the elements. */
import '@miniview/container'
